package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeSet;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever table is about a participant, she is told of it in her own report, or there is a reason why not. */
class OwnReportTablesTest {

    /** Where she reads of it. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("registry.person", "who she is: OwnReport.person"),
            Map.entry("registry.identifier", "her numbers: OwnReport.numbers"),
            Map.entry("registry.protected_name", "who she is, to whoever may see it"),
            Map.entry("registry.participation", "every field: OwnParticipation.values"),
            Map.entry("registry.measure", "rows, those taken away too: OwnParticipation.rows, .takenAway"),
            Map.entry("registry.absence", "likewise"),
            Map.entry("registry.norwegian_test", "likewise"),
            Map.entry("registry.goal", "likewise"),
            Map.entry("registry.field_change", "every change: OwnParticipation.history"),
            Map.entry("registry.name_value", "every change of her name and birth date, in the same"),
            Map.entry("reporting.delivered_row", "what IMDi was told: DeliveredRows"),
            Map.entry("access.access_log", "who has looked: OwnReport.looks"),
            Map.entry("access.support_case", "purpose and case stand in the rows of the access log that each step has left"));

    /** Why she does not. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "registry.occupied_period", "first and last day once more, so that nobody takes part in two places at a time",
            "registry.refused_save", "a caseworker's save that came to nothing: which field, no value; nothing was kept",
            "registry.retention_item", "keys of those a deletion is about, until it is done; what goes then is told here",
            "access.question", "what a caseworker asked IMDi from her page: her key, and words in which no number may stand",
            "registry.import_line", "sealed rows of a file, deleted after some days; what was taken in stands in history",
            "lookup.name_lookup", "how far a question to Folkeregisteret has come, neither number nor name; the answer is told",
            "lookup.attempt", "how long such a question took");

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void every_table_about_a_participant_is_told_of_or_left_out_for_a_reason() throws SQLException {
        TreeSet<String> known = new TreeSet<>(TOLD.keySet());
        known.addAll(LEFT_OUT.keySet());
        assertThat(TOLD.keySet()).doesNotContainAnyElementsOf(LEFT_OUT.keySet());
        assertThat(tables()).isEqualTo(known);
    }

    /** By the names of their columns: the next table is found too. */
    private static TreeSet<String> tables() throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = database.owner().getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select distinct n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and n.nspname in ('access', 'registry', 'lookup', 'reporting')
                        and (a.attname in ('participation_id', 'person_id') or c.oid in
                          ('registry.person'::regclass, 'registry.participation'::regclass))""")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
