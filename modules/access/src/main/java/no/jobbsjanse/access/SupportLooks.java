package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.support.SupportLedger;

/** «IMDis innsyn»: each look of IMDi's support into participations of a place, for its administrators. */
@ApplicationScoped
@Transactional
@WithinScope
public class SupportLooks {

    /** The most that are told of. */
    public static final int MOST = 200;

    @Inject
    private SupportLedger ledger;

    /**
     * Who looked, when, why, into which participation, and whether she saw the name; the latest first.
     *
     * @throws NotPermitted unless the mandate permits to manage users in a place
     */
    @NotLogged("who has looked, nothing about participants but references")
    public List<SupportCase> of(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.looksInto(mandate.scope(), MOST);
    }
}
