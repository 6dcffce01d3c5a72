package no.jobbsjanse.access.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.QueueWorker;
import no.jobbsjanse.access.mail.MailRound;

/** Does what is wanted of Keycloak, and sends the mails. */
@ApplicationScoped
class AccessWorker extends QueueWorker {

    @Inject
    private TaskRound tasks;

    @Inject
    private MailRound mails;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** A task may want a mail: first all of the one, then all of the other. */
    @Override
    protected boolean doOne() {
        return tasks.doOne() || mails.sendOne();
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWanted event) {
        wake();
    }
}
