package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.mail.Outbox;
import no.jobbsjanse.access.task.TaskKind;
import no.jobbsjanse.access.task.Tasks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A lost telephone: what Keycloak is asked to do about it, and the letter to her. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SecondFactors {

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
    public void renew(Mandate mandate, Colleague her) {
        tasks.forAccount(TaskKind.RENEW_SECOND_FACTOR, her.subject());
        if (her.email() != null) {
            outbox.post(MailKind.SECOND_FACTOR_RENEWED, "second factor:" + UUID.randomUUID(), her.email(),
                    places.letterLanguage(mandate.scope().municipality()),
                    Map.of("name", her.name(), "by", mandate.actor().name(), "link", app + "/"));
        }
    }
}
