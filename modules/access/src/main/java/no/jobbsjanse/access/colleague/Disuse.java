package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.account.AssignmentRow;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes accounts that nobody uses any more, after a warning. Nothing is deleted: an administrator opens it again.
 * Accounts that were never used are invitations, which expire by themselves.
 */
@ApplicationScoped
@Transactional
class Disuse {

    private AccountRepository accounts;
    private Places places;
    private Outbox outbox;
    private String app;
    private Duration closing;
    private Duration warning;

    protected Disuse() {
    }

    /**
     * @param days after which an unused account is closed; 0 for never
     * @param warningDays how many days before that she is warned
     */
    @Inject
    Disuse(AccountRepository accounts, Places places, Outbox outbox, @ConfigProperty(name = "app.url") String app,
            @ConfigProperty(name = "access.unused-days", defaultValue = "180") int days,
            @ConfigProperty(name = "access.unused-warning-days", defaultValue = "14") int warningDays) {
        this.accounts = accounts;
        this.places = places;
        this.outbox = outbox;
        this.app = app;
        this.closing = Duration.ofDays(days);
        this.warning = Duration.ofDays(warningDays);
    }

    /** Warns whom it is time to warn, and closes what was warned of long enough ago. */
    void endIt() {
        if (closing.isZero()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now();
        accounts.unusedSince(now.minus(closing).plus(warning)).forEach(subject -> warn(subject, now));
        accounts.warnedBefore(now.minus(warning)).forEach(subject ->
                accounts.forChange(subject).ifPresent(account -> account.close(now)));
    }

    private void warn(String subject, OffsetDateTime now) {
        Account account = accounts.forChange(subject).orElseThrow();
        account.warned(now);
        if (account.email() != null) {
            Map<String, String> values = new HashMap<>();
            values.put("name", account.name());
            values.put("closesAt", now.plus(warning).toString());
            values.put("link", app + "/");
            outbox.post(MailKind.CLOSING_SOON, "closing:" + UUID.randomUUID(), account.email(), language(subject), values);
        }
    }

    private String language(String subject) {
        return accounts.liveOf(subject).stream().map(AssignmentRow::scope).filter(scope -> scope != null).findFirst()
                .map(scope -> places.letterLanguage(scope.municipality())).orElse("nb");
    }
}
