package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.request.RequestLedger;

/**
 * «Finn kommuneadministrator»: whoever does not know who can let her in writes to them without learning who they are,
 * and without IMDi (FAQ, «Tilgangsstyring»). What nobody answers in three working days goes on to IMDi. To the sender
 * nothing is mailed: anybody could give somebody else's address.
 */
@ApplicationScoped
@Transactional
public class AccessRequests {

    /** So many letters a message may have. */
    public static final int LONGEST_MESSAGE = 1000;

    @Inject
    private RequestLedger ledger;

    /**
     * Everything that is wrong with a request, so that a form can say all at once; empty when it can be sent. Rules:
     * {@code access.request.municipality}, {@code .district}, {@code .name}, {@code .email}, {@code .message},
     * {@code .messageLength}.
     */
    public List<BrokenRule> problems(AccessRequestDraft draft) {
        return ledger.problems(draft);
    }

    /**
     * Sends a request to the administrators of the place, or to IMDi where none can be reached. Needs nobody who is
     * logged in; what happens with it is not told.
     *
     * @throws BrokenRule the first of {@link #problems}, or {@code access.request.tooMany} when the same address has
     *                    written to the same municipality three times in a day
     */
    public void send(AccessRequestDraft draft) {
        ledger.send(draft);
    }

    /**
     * Those that nobody has answered, the oldest first: for an administrator those of her place, for IMDi those that
     * have been forwarded from all places.
     *
     * @throws NotPermitted without {@link Permission#MANAGE_USERS} in a place and {@link Permission#ADMINISTER_REGISTER}
     */
    @NotLogged("no participants")
    public List<AccessRequest> open(Mandate mandate) {
        requireReader(mandate);
        return ledger.open(mandate);
    }

    /**
     * One of {@link #open} is answered.
     *
     * @throws BrokenRule {@code access.request.gone} when it is none of those, or not any more
     * @throws NotPermitted as {@link #open}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "requestAnswered")
    public void answered(Mandate mandate, @Told("id") UUID request) {
        requireReader(mandate);
        ledger.answered(mandate, request);
    }

    private static void requireReader(Mandate mandate) {
        if (!mandate.allows(Permission.ADMINISTER_REGISTER)) {
            mandate.require(Permission.MANAGE_USERS);
        }
    }
}
