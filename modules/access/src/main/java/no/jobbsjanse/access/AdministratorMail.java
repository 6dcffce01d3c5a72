package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.PlaceAdministrators;
import no.jobbsjanse.access.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes to the kommuneadministratorer of a place: in the transaction that wants it, each by a mail of her own, in the
 * language of the municipality. For letters that tell figures only, never anything about a participant.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AdministratorMail {

    @Inject
    private PlaceAdministrators administrators;

    @Inject
    private Places places;

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /**
     * Wants a letter sent to each of them: to those of the district, or where it has none, of the municipality.
     *
     * @param occasion names it; a second letter for the same one is not sent
     * @param page path of the page that the letter leads to
     * @param values see {@link MailKind}; the place and the link come by themselves
     * @return to how many
     */
    public int post(Scope place, MailKind kind, String occasion, String page, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("municipality", place.municipality());
        all.put("district", place.district());
        all.put("link", app + page);
        String language = places.letterLanguage(place.municipality());
        List<Account> readers = administrators.of(place);
        readers.forEach(one -> outbox.post(kind, occasion + ":" + one.subject(), one.email(), language, all));
        return readers.size();
    }
}
