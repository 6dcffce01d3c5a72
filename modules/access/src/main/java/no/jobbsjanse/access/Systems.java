package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import no.jobbsjanse.access.system.SystemAccessLedger;
import no.jobbsjanse.access.system.SystemLedger;

/**
 * The systems beside this register. IMDi says which there are; whoever manages the users of a place gives access to them
 * on its behalf. Access to another system counts only as long as she has a role in the place.
 */
@ApplicationScoped
@Transactional
public class Systems {

    @Inject
    private SystemLedger ledger;

    @Inject
    private SystemAccessLedger accesses;

    /** The systems somebody may open now, in their order; this register among them when she has any role. */
    public List<ConnectedSystem> openTo(String subject) {
        return accesses.openTo(subject);
    }

    /** All there are, in their order; for IMDi. @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER} */
    @NotLogged("no participants")
    public List<ConnectedSystem> all(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.all();
    }

    /**
     * Adds one, last in order.
     *
     * @throws BrokenRule {@code access.system.id}, {@code .taken}, {@code .name}, {@code .address}, {@code .client}
     * @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "systemAdded")
    public void add(Mandate mandate, ConnectedSystem added) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.add(mandate.actor(), added);
    }

    /**
     * Changes one, all but its short name. While it is not active nobody can open it; who had access has it again after.
     *
     * @throws BrokenRule {@code access.system.unknown}, also for this register itself; and as {@link #add}
     * @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "systemChanged")
    public void save(Mandate mandate, ConnectedSystem changed) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.save(mandate.actor(), changed);
    }

    /** Everything that was changed about one, the latest first. @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER} */
    @NotLogged("no participants")
    public List<SystemChange> history(Mandate mandate, String systemId) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.history(systemId);
    }

    /** The other systems that access can be given to, in their order. */
    @WithinScope
    @NotLogged("no participants")
    public List<ConnectedSystem> offered(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.offered();
    }

    /** Which other systems somebody has access to in the place, by their short names. */
    @WithinScope
    @NotLogged("no participants")
    public Set<String> heldBy(Mandate mandate, String subject) {
        mandate.require(Permission.MANAGE_USERS);
        return accesses.heldBy(mandate.scope(), subject);
    }

    /**
     * Gives somebody access to another system on behalf of the place; again changes nothing.
     *
     * @throws BrokenRule {@code access.system.unknown}; {@code access.gone}: she has no role in the place
     */
    @WithinScope
    @Logged(value = Act.MANAGE_ACCESS, detail = "systemGiven")
    public void give(Mandate mandate, @Told("account") String subject, @Told("system") String systemId) {
        mandate.require(Permission.MANAGE_USERS);
        accesses.give(mandate, subject, systemId);
    }

    /** Takes it away in the place; it is gone from her front page with the next click. */
    @WithinScope
    @Logged(value = Act.MANAGE_ACCESS, detail = "systemEnded")
    public void end(Mandate mandate, @Told("account") String subject, @Told("system") String systemId) {
        mandate.require(Permission.MANAGE_USERS);
        accesses.end(mandate, subject, systemId);
    }
}
