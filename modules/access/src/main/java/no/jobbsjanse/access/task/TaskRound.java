package no.jobbsjanse.access.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import no.jobbsjanse.access.invitation.AccountMaker;
import no.jobbsjanse.access.keycloak.KeycloakAway;
import no.jobbsjanse.access.keycloak.KeycloakUsers;
import no.jobbsjanse.access.keycloak.NewUser;

/** Does one task after the other. No transaction is open while Keycloak is asked. */
@ApplicationScoped
class TaskRound {

    private static final System.Logger LOG = System.getLogger(TaskRound.class.getName());

    @Inject
    private Tasks tasks;

    @Inject
    private KeycloakUsers keycloak;

    @Inject
    private AccountMaker maker;

    /** Does what is due longest; whether there was anything. */
    boolean doOne() {
        Optional<Task> taken = tasks.take();
        taken.ifPresent(this::attempt);
        return taken.isPresent();
    }

    private void attempt(Task task) {
        try {
            perform(task);
        } catch (KeycloakAway away) {
            LOG.log(task.attempts() > 1 ? Level.DEBUG : Level.WARNING, "{0} waits for Keycloak: {1}", task.kind(),
                    away.getMessage());
            if (task.kind() == TaskKind.MAKE_ACCOUNT) {
                maker.waits(task.invitation());
            }
            tasks.putOff(task, Pause.after(task.attempts()));
        }
    }

    private void perform(Task task) throws KeycloakAway {
        switch (task.kind()) {
            case MAKE_ACCOUNT -> {
                Optional<NewUser> wanted = maker.wanted(task.invitation());
                if (wanted.isPresent()) {
                    maker.made(task, keycloak.make(wanted.get()));
                } else {
                    tasks.done(task);
                }
            }
            case CORRECT_ADDRESS -> {
                Optional<AccountMaker.InvitedAccount> account = maker.corrected(task.invitation());
                if (account.isPresent()) {
                    keycloak.correctAddress(account.get().subject(), account.get().email());
                }
                tasks.done(task);
            }
            case REMOVE_ACCOUNT -> {
                keycloak.remove(task.account());
                tasks.done(task);
            }
            case END_SESSIONS -> {
                keycloak.endSessions(task.account());
                tasks.done(task);
            }
            case RENEW_SECOND_FACTOR -> {
                if (keycloak.renewSecondFactor(task.account(), task.createdAt().toInstant())) {
                    keycloak.endSessions(task.account());
                }
                tasks.done(task);
            }
        }
    }
}
