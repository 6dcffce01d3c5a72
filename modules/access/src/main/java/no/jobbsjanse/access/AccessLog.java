package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.log.LogReader;
import no.jobbsjanse.access.log.UnusualLookups;

/**
 * Innsynslogg: who has looked at whom, and done what. Written by whatever is {@link Logged}; read here, which is logged
 * too. The portal can only add to it: to read it, a transaction becomes the database role {@code jobbsjansen_auditor}.
 *
 * <p>Every method needs {@link Permission#READ_ACCESS_LOG}, else {@link NotPermitted}.
 */
@ApplicationScoped
// Always a transaction of its own: it must not go on as the auditor in whatever comes after.
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AccessLog {

    @Inject
    private LogReader reader;

    @Inject
    private UnusualLookups unusual;

    /** A page of the rows a query asks for, the newest first. */
    @Logged(Act.READ_LOG)
    public List<LogEntry> rows(Mandate mandate, LogQuery query) {
        mandate.requireNational(Permission.READ_ACCESS_LOG);
        return reader.rows(query);
    }

    /**
     * Whoever stands in the log under a name like this, the latest first; at most {@value LogActor#MOST}.
     *
     * @param name part of a name
     */
    @Logged(value = Act.READ_LOG, detail = "actor")
    public List<LogActor> actors(Mandate mandate, String name) {
        mandate.requireNational(Permission.READ_ACCESS_LOG);
        return reader.actors(name);
    }

    /** What is wrong first in each chain; empty while nobody has tampered with it. */
    @Logged(value = Act.READ_LOG, detail = "verified")
    public List<LogFault> faults(Mandate mandate) {
        mandate.requireNational(Permission.READ_ACCESS_LOG);
        return reader.faults();
    }

    /** Look-ups of the last days that are worth a question, the latest first; at most {@value UnusualLookups#MOST}. */
    @Logged(value = Act.READ_LOG, detail = "alerts")
    public List<LogAlert> alerts(Mandate mandate) {
        mandate.requireNational(Permission.READ_ACCESS_LOG);
        return unusual.all();
    }

    /** From how many look-ups on an alert is raised. */
    @NotLogged("settings")
    public AlertLimits limits() {
        return unusual.limits();
    }
}
