package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.PlaceAdministrators;
import no.jobbsjanse.access.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is written to about a request: each by a mail of her own, so that none of them learns of another. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RequestLetters {

    private static final String PAGE = "/access/requests";

    @Inject
    private PlaceAdministrators administrators;

    @Inject
    private Places places;

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Where IMDi's support reads mail; without it IMDi sees forwarded requests in its list only. */
    @Inject
    @ConfigProperty(name = "support.mail")
    private Optional<String> support;

    /** To each administrator, in the language of the municipality; whether there is any. */
    boolean toAdministrators(AccessRequestRow request) {
        List<Account> readers = administrators.of(request.place());
        String language = places.letterLanguage(request.place().municipality());
        readers.forEach(one -> outbox.postFor(request.senderEmail(), MailKind.ACCESS_REQUEST,
                "access-request:" + request.id() + ":" + one.subject(), one.email(), language, values(request)));
        return !readers.isEmpty();
    }

    /** To IMDi. */
    void toImdi(AccessRequestRow request) {
        support.ifPresent(address -> outbox.postFor(request.senderEmail(), MailKind.ACCESS_REQUEST_FORWARDED,
                "access-request-forwarded:" + request.id(), address, request.language(), values(request)));
    }

    private Map<String, String> values(AccessRequestRow request) {
        Map<String, String> values = request.values();
        values.put("link", app + PAGE);
        return values;
    }
}
