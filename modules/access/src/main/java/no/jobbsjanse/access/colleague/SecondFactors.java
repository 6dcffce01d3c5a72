package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.account.AssignmentRow;
import no.jobbsjanse.access.mail.Outbox;
import no.jobbsjanse.access.task.TaskKind;
import no.jobbsjanse.access.task.Tasks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A lost telephone: what Keycloak is asked to do about it, and the letter to her. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SecondFactors {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Places places;

    @Inject
    private Tasks tasks;

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Lets somebody choose her second factor anew. */
    public void renew(Mandate mandate, String subject) {
        Scope place = mandate.scope();
        if (mandate.actor().subject().equals(subject)) {
            throw new BrokenRule("access.ownSecondFactor");
        }
        if (accounts.liveOf(subject).stream().map(AssignmentRow::scope).filter(scope -> scope != null)
                .noneMatch(scope -> place.includes(scope.municipality(), scope.district()))) {
            throw new BrokenRule("access.gone");
        }
        // One municipality must not weaken the log-in to another.
        if (!mandate.allows(Permission.ADMINISTER_REGISTER) && !accounts.withRoleOutside(place, Set.of(subject)).isEmpty()) {
            throw new BrokenRule("access.secondFactorElsewhere");
        }
        tasks.forAccount(TaskKind.RENEW_SECOND_FACTOR, subject);
        accounts.forChange(subject).filter(her -> her.email() != null).ifPresent(her -> outbox.post(
                MailKind.SECOND_FACTOR_RENEWED, "second factor:" + UUID.randomUUID(), her.email(),
                places.letterLanguage(place.municipality()),
                Map.of("name", Optional.ofNullable(her.name()).orElse(""), "by", mandate.actor().name(), "link", app + "/")));
    }
}
