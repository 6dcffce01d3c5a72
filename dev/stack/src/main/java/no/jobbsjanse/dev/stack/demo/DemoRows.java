package no.jobbsjanse.dev.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> TARGET_GROUPS =
        List.of("HJEMMEVAERENDE", "HJEMMEVAERENDE", "OVERGANGSSTONAD", "SOSIALHJELP", "TIDL_INTRO");
    private static final List<String> LITERACIES = List.of("JA", "JA", "DELVIS", "NEI");
    private static final List<String> EDUCATIONS =
        List.of("INGEN", "BARNETRINN", "UNGDOMSTRINN", "VGS_DEL", "VGS", "HOYERE_KORT");
    private static final List<String> INCOMES = List.of("FORSORGET", "FORSORGET", "OVERGANGSSTONAD", "SOSIALHJELP",
        "KONTANTSTOTTE", "INGEN");

    private final Connection connection;
    private final NumberVault vault;
    private final String municipality;
    private final String district;
    private final Random random;

    DemoRows(Connection connection, NumberVault vault, String municipality, String district, Random random) {
        this.connection = connection;
        this.vault = vault;
        this.municipality = municipality;
        this.district = district;
        this.random = random;
    }

    void insert(DemoParticipant participant, String number) throws SQLException {
        OffsetDateTime registeredAt = at(participant.startedOn());
        UUID person = UUID.randomUUID();
        insertPerson(person, SyntheticPerson.of(number), registeredAt);
        insertIdentifier(person, NationalId.parse(number, RULES), registeredAt);
        insertParticipation(person, participant, registeredAt);
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

    private void insertParticipation(UUID person, DemoParticipant participant, OffsetDateTime at)
            throws SQLException {
        Statements.run(connection, """
            insert into registry.participation (id, person_id, municipality_number, district_number, started_on,
                financing, target_group, literacy, education_abroad, income_at_start, ended_on, discharged_at, version,
                created_at, created_by, changed_at)
            values (?, ?, ?, ?, ?, 'ORDINAER', ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)""",
            UUID.randomUUID(), person, municipality, district, participant.startedOn(),
            known(participant, 0, TARGET_GROUPS), known(participant, 1, LITERACIES), known(participant, 2, EDUCATIONS),
            known(participant, 3, INCOMES), participant.endedOn(), at(participant.dischargedOn()), at, "demo", at);
    }

    private String known(DemoParticipant participant, int field, List<String> codes) {
        return field < participant.known() ? codes.get(random.nextInt(codes.size())) : null;
    }

    private static OffsetDateTime at(LocalDate day) {
        return day == null ? null : day.atTime(LocalTime.of(10, 30)).atZone(NORWAY).toOffsetDateTime();
    }
}
