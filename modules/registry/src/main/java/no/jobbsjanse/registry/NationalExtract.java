package no.jobbsjanse.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import javax.sql.DataSource;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.OneMoment;

/**
 * The same as {@link Extract} of the whole country: pseudonymous, without anything that somebody has written, and without
 * those who have reserved themselves against research (integreringsforskriften § 62).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Nationwide
public class NationalExtract {

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    private DataSource database;

    /**
     * Reads all.
     *
     * @throws IOException as the reading throws it
     */
    @OneMoment
    @NotLogged("ordered as a download, which is logged")
    public void read(Mandate mandate, ExtractOrder.Labels labels, Extracted.Reading reading) throws IOException {
        Extracted.read(database, literal -> sql(labels, literal), null, reading);
    }

    /** How many participations that are. */
    @NotLogged("a count")
    public long count(Mandate mandate) {
        return Extracted.count(database, literal -> sql(ExtractOrder.Labels.NONE, literal));
    }

    private static ExtractSql sql(ExtractOrder.Labels labels, ExtractSql.Literal literal) {
        return new ExtractSql(new ExtractOrder(null, false, labels), new OverviewSql(), true, literal);
    }
}
