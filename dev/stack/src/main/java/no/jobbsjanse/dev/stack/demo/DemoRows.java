package no.jobbsjanse.dev.stack.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;
import no.jobbsjanse.registry.NumberVault;

/** The rows of a synthetic participant, as the register itself would have written them. */
final class DemoRows {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final NationalIdRules RULES = NationalIdRules.accepting("TENOR");
    private final Connection connection;
    private final NumberVault vault;
    private final String municipality;
    private final String district;
    private final DemoUser caseworker;
    private final Random random;

    DemoRows(Connection connection, NumberVault vault, String municipality, String district, DemoUser caseworker,
            Random random) {
        this.connection = connection;
        this.vault = vault;
        this.municipality = municipality;
        this.district = district;
        this.caseworker = caseworker;
        this.random = random;
    }

    String insertProject(String name, LocalDate startsOn) throws SQLException {
        String id = UUID.randomUUID().toString();
        Statements.run(connection, """
            insert into registry.project (id, municipality_number, district_number, name, starts_on, created_at)
            values (?, ?, ?, ?, ?, ?)""", id, municipality, district, name, startsOn, at(startsOn));
        return id;
    }

    void insert(DemoParticipant participant, String number, String project) throws SQLException {
        OffsetDateTime registeredAt = at(participant.startedOn());
        UUID person = UUID.randomUUID();
        insertPerson(person, SyntheticPerson.of(number), registeredAt);
        NationalId id = NationalId.parse(number, RULES);
        insertIdentifier(person, id, registeredAt);
        insertLookup(person, registeredAt);
        UUID participation = UUID.randomUUID();
        Map<String, Object> values = DemoValues.of(participant, project, caseworker.subject(), random);
        insertParticipation(participation, person, values, participant, registeredAt);
        insertPeriod(participation, id, participant);
        insertHistory(participation, values, registeredAt);
        if (participant.known() == DemoParticipant.ALL) {
            insertActivities(participation, participant, registeredAt);
        }
    }

    private void insertPerson(UUID id, SyntheticPerson person, OffsetDateTime at) throws SQLException {
        Statements.run(connection, """
            insert into registry.person (id, municipality_number, district_number, name_state, given_name, middle_name,
                family_name, birth_date, gender, register_status, name_changed_at)
            values (?, ?, ?, 'FOUND', ?, ?, ?, ?, 'WOMAN', 'bosatt', ?)""",
            id, municipality, district, upper(person.firstName()), person.middleName().map(DemoRows::upper).orElse(null),
            upper(person.lastName()), person.birthDate(), at);
    }

    /** As the test register gives names. */
    private static String upper(String name) {
        return name.toUpperCase(Locale.forLanguageTag("nb"));
    }

    private void insertIdentifier(UUID person, NationalId number, OffsetDateTime at) throws SQLException {
        UUID id = UUID.randomUUID();
        Statements.run(connection, """
            insert into registry.identifier (id, person_id, municipality_number, district_number, number_index,
                number_sealed, key_id, in_use, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, true, ?)""",
            id, person, municipality, district, vault.index(number), vault.seal(number, id), vault.keyId(), at);
    }

    /** Her name has been looked up: so it is kept fresh, by night and by events. */
    private void insertLookup(UUID person, OffsetDateTime at) throws SQLException {
        Statements.run(connection, """
            insert into lookup.name_lookup (person_id, municipality_number, district_number, state, attempts,
                next_attempt_at, lease, requested_at, entered_at, answered_at, first_answered_at)
            values (?, ?, ?, 'ANSWERED', 1, ?, 1, ?, ?, now(), ?)""",
            person, municipality, district, at, at, at, at.plusSeconds(1));
    }

    private void insertParticipation(UUID id, UUID person, Map<String, Object> values, DemoParticipant participant,
            OffsetDateTime at) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        values.forEach((field, value) -> columns.put(column(field), value));
        columns.putAll(Map.of("id", id, "person_id", person, "municipality_number", municipality, "version", 1,
            "created_at", at, "created_by", caseworker.subject(), "changed_at", at));
        columns.put("district_number", district);
        columns.put("discharged_at", at(participant.dischargedOn()));
        insertRow("participation", columns);
    }

    /** {@code situationAfter3Months} is the column {@code situation_after_3_months}. */
    private static String column(String field) {
        return field.equals("project") ? "project_id"
            : field.replaceAll("([A-Z]|(?<=[a-z])[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }

    private void insertRow(String table, Map<String, Object> columns) throws SQLException {
        Statements.run(connection, "insert into registry." + table + " (" + String.join(", ", columns.keySet())
            + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
            columns.values().toArray());
    }

    private void insertPeriod(UUID participation, NationalId number, DemoParticipant participant) throws SQLException {
        Statements.run(connection, """
            insert into registry.occupied_period
                (participation_id, municipality_number, district_number, number_index, period)
            values (?, ?, ?, ?, daterange(?, ?, '[]'))""", participation, municipality, district, vault.index(number),
            participant.startedOn(), participant.endedOn());
    }

    private void insertHistory(UUID participation, Map<String, Object> values, OffsetDateTime at) throws SQLException {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String text = value.getKey().equals("settledIn") ? value.getValue().toString().substring(0, 7)
                : value.getValue().toString();
            Statements.run(connection, """
                insert into registry.field_change (id, participation_id, municipality_number, district_number, version,
                    field, new_value, source, changed_at, changed_by, changed_by_name)
                values (?, ?, ?, ?, 1, ?, ?, 'FORM', ?, ?, ?)""", UUID.randomUUID(), participation, municipality,
                district, value.getKey(), text, at, caseworker.subject(), caseworker.name());
        }
    }

    private void insertActivities(UUID participation, DemoParticipant participant, OffsetDateTime at)
            throws SQLException {
        LocalDate from = participant.startedOn();
        insertActivity("measure", participation, at, Map.of("type", "NORSKOPPLAERING", "started_on", from,
            "hours_per_week", BigDecimal.valueOf(15)));
        insertActivity("measure", participation, at, Map.of("type", "ARBEIDSPRAKSIS_ORD", "started_on",
            from.plusDays(40), "hours_per_week", new BigDecimal("7.5"), "sector", "BARNEHAGE_SKOLE",
            "employer", "Solstua barnehage"));
        Map<String, Object> goal = new LinkedHashMap<>(Map.of("type", random.nextBoolean() ? "ARBEID" : "NORSKPROVE"));
        if (participant.exitKnown()) {
            goal.put("result", "OPPNAADD");
        }
        insertActivity("goal", participation, at, goal);
        if (random.nextInt(3) == 0) {
            insertActivity("absence", participation, at, Map.of("type", "BARNS_SYKDOM", "started_on",
                from.plusDays(25), "ended_on", from.plusDays(27)));
            insertActivity("norwegian_test", participation, at, Map.of("taken_on", from.plusDays(50), "skill",
                "MUNTLIG", "level", "A2"));
        }
    }

    private void insertActivity(String table, UUID participation, OffsetDateTime at, Map<String, Object> values)
            throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>(values);
        columns.putAll(Map.of("id", UUID.randomUUID(), "participation_id", participation, "municipality_number",
            municipality, "removed", false, "created_at", at));
        columns.put("district_number", district);
        insertRow(table, columns);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day == null ? null : day.atTime(LocalTime.of(10, 30)).atZone(NORWAY).toOffsetDateTime();
    }
}
