package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is written to about a request: each by a mail of her own, so that none of them learns of another. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RequestLetters {

    private static final String PAGE = "/access/requests";

    @Inject
    private AccountRepository accounts;

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
        List<Account> administrators = administrators(request.place());
        String language = places.letterLanguage(request.place().municipality());
        administrators.forEach(one -> outbox.postFor(request.senderEmail(), MailKind.ACCESS_REQUEST,
                "access-request:" + request.id() + ":" + one.subject(), one.email(), language, values(request)));
        return !administrators.isEmpty();
    }

    /** Those of the district; where it has none, and where no district is given, those of the whole municipality. */
    private List<Account> administrators(Scope place) {
        List<Account> here = inUse(accounts.reachableHolders(place, Role.MUNICIPALITY_ADMIN.code()));
        return here.isEmpty() && place.district() != null ? administrators(Scope.of(place.municipality())) : here;
    }

    /** Whoever is only invited can let nobody in yet. */
    private List<Account> inUse(List<Account> holders) {
        Set<String> invited = accounts.onlyInvited(holders.stream().map(Account::subject).collect(Collectors.toSet()));
        return holders.stream().filter(one -> !invited.contains(one.subject())).toList();
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
