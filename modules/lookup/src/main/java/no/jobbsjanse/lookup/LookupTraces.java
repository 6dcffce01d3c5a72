package no.jobbsjanse.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.WithinCase;
import no.jobbsjanse.lookup.job.TraceRepository;

/** For IMDi's support: every attempt to fetch the one name that a case is about. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@WithinCase
public class LookupTraces {

    /** The most attempts that are told of. */
    public static final int MOST = 100;

    @Inject
    private TraceRepository traces;

    /** Empty if no name was ever asked for, or once the case is over. */
    @Logged(value = Act.SUPPORT_VIEW, detail = "lookups")
    public Optional<LookupTrace> of(Mandate mandate, SupportCase about) {
        return traces.of(about.place(), about.person(), MOST);
    }
}
