package no.jobbsjanse.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.OneMoment;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;

/**
 * Everything that is registered about many participations of one place at once, for files. Women whose address is protected
 * are in none, nor those who cannot be registered here.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Extract {

    private static final ExtractOrder WITH_NAMES = new ExtractOrder(null, true, ExtractOrder.Labels.NONE);

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    private DataSource database;

    @Inject
    private RegisterSettings settings;

    @Inject
    private NorwegianClock clock;

    /**
     * Reads those that are wanted, in a transaction of its own.
     *
     * @throws IOException as the reading throws it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @OneMoment
    @NotLogged("ordered as a download, which is logged")
    public void read(Mandate mandate, ExtractOrder order, Extracted.Reading reading) throws IOException {
        Extracted.read(database, literal -> sql(mandate, order, literal), settings.vault(), reading);
    }

    /** How many participations that are. */
    @NotLogged("a count")
    public long count(Mandate mandate, ExtractOrder order) {
        return Extracted.count(database, literal -> sql(mandate, order, literal));
    }

    /** Every column that a file about a kind may have, with names or without. */
    public static List<ExtractColumn> columns(Kind kind) {
        List<ExtractColumn> columns = new ArrayList<>(ExtractSql.columns(WITH_NAMES, false, kind));
        ExtractSql.columns(ExtractOrder.everybody(), false, kind).stream().filter(column -> !columns.contains(column))
                .forEach(columns::add);
        return columns;
    }

    private ExtractSql sql(Mandate mandate, ExtractOrder order, ExtractSql.Literal literal) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        OverviewSql asked = new OverviewSql(mandate.scope(), false);
        if (order.query() != null) {
            asked.filter(order.query(), settings.programme(), clock.today()).statuses(order.query());
        }
        return new ExtractSql(order, asked, false, literal);
    }
}
