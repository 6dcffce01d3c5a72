package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Incomplete;
import no.jobbsjanse.registry.Registration.Registered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the first day to «Utskriv og registrer ferdig», back again, and to a second period. */
@ArquillianTest
class ParticipationLifeContainerTest {

    private static final String NUMBER = "01819049846";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Registration registration;

    @Inject
    Autosave autosave;

    @Inject
    Participations participations;

    @Inject
    Discharge discharge;

    @Inject
    History history;

    @Inject
    Projects projects;

    private UUID id;

    @BeforeEach
    void somebodyIsRegistered() {
        register.startAnew();
        id = register.registered(NUMBER).id();
    }

    private ParticipationSheet sheet() {
        return participations.open(register.here(), id).orElseThrow();
    }

    private Saved save(UUID row, String field, String value) {
        return autosave.save(register.here(),
                new FieldSave(UUID.randomUUID(), id, row, field, value, sheet().version()));
    }

    private static void refused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BrokenRule.class,
                broken -> assertThat(broken.key()).isEqualTo(rule));
    }

    private void fillEverything() {
        register.fill(id, Requirement.ACTIVE);
        register.fill(id, Requirement.DISCHARGE);
        assertThat(sheet().progress().missing()).isEmpty();
    }

    @Test
    void every_field_is_read_back_stands_in_history_and_can_be_brought_back() {
        save(null, "endedOn", "2026-06-30");
        for (Field<?> field : DataDictionary.fields()) {
            if (field.type() instanceof FieldType.PlaceNumber || field.type() instanceof FieldType.ColleagueOf
                    || field == DataDictionary.NATIONAL_ID || field == DataDictionary.ENDED_ON) {
                continue;
            }
            UUID row = field.kind() == Kind.PARTICIPATION ? null : UUID.randomUUID();
            String value = field.type() instanceof FieldType.Flag ? "true" : register.example(field, sheet().values());
            save(row, field.key(), value);
            assertThat(history.of(register.here(), id)).as(field.key()).anyMatch(change ->
                    change.key().equals(field.key()) && value.equals(change.newValue())
                            && change.by().equals("Kari Bakken"));
            if (!(field.type() instanceof FieldType.Flag)) {
                assertThat(row == null ? sheet().values() : row(field.kind(), row).values())
                        .as(field.key()).containsEntry(field.key(), value);
            }
        }
        Change change = history.of(register.here(), id).stream()
                .filter(one -> one.key().equals("literacy")).findFirst().orElseThrow();
        assertThat(change.restorable()).isTrue();
        save(null, "literacy", change.oldValue());
        assertThat(sheet().values().get("literacy")).isNull();
    }

    private RowSheet row(Kind kind, UUID row) {
        return sheet().rows().get(kind).stream().filter(one -> one.id().equals(row)).findFirst().orElseThrow();
    }

    @Test
    void a_row_is_added_by_its_first_field_taken_away_and_brought_back() {
        UUID row = register.fillRow(id, Kind.MEASURE);
        assertThat(sheet().rows().get(Kind.MEASURE)).hasSize(1);

        save(row, "measure.removed", "true");
        assertThat(sheet().rows().get(Kind.MEASURE)).isEmpty();
        refused(() -> save(row, "measure.employer", "Solstua"), "row.removed");

        save(row, "measure.removed", "");
        assertThat(row(Kind.MEASURE, row).values()).containsEntry("measure.hoursPerWeek", "7.5");
    }

    @Test
    void fields_that_do_not_apply_are_hidden_and_never_missing() {
        register.fill(id, Requirement.ACTIVE);
        save(null, "endedOn", "2026-06-30");
        assertThat(sheet().hidden()).contains("jobSector", "exitSubreason");
        assertThat(save(null, "exitReason", "ARBEID").hidden()).doesNotContain("jobSector", "exitSubreason");
        save(null, "exitSubreason", "ARB_FAST_HEL");
        Saved other = save(null, "exitReason", "AVBRUTT");
        assertThat(other.alsoChanged()).containsKey("exitSubreason");
        assertThat(sheet().values().get("exitSubreason")).isNull();
        refused(() -> save(null, "exitSubreason", "ARB_FAST_HEL"), "code.notUnderReason");
        assertThat(sheet().progress().missing()).noneMatch(missing -> missing.field().key().startsWith("job"));
    }

    @Test
    void dates_stay_within_the_participation() {
        UUID row = UUID.randomUUID();
        save(null, "endedOn", "2026-06-30");
        refused(() -> save(row, "measure.startedOn", "2025-12-31"), "date.outsideParticipation");
        refused(() -> save(row, "measure.startedOn", "2026-07-01"), "date.outsideParticipation");
        save(row, "measure.startedOn", "2026-03-01");
        refused(() -> save(row, "measure.endedOn", "2026-02-28"), "date.endBeforeStart");
        refused(() -> save(null, "startedOn", "2026-03-02"), "startedOn.afterActivity");
        refused(() -> save(null, "endedOn", "2026-02-28"), "endedOn.beforeActivity");
        refused(() -> save(null, "endedOn", "2025-02-28"), "endedOn.beforeStart");
    }

    @Test
    void she_is_discharged_only_when_nothing_is_missing_and_may_be_taken_back() {
        refused(() -> discharge.discharge(register.here(), id), "discharge.notEnded");
        save(null, "endedOn", "2026-06-30");
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.ENDED);
        refused(() -> discharge.discharge(register.here(), id), "discharge.incomplete");
        fillEverything();

        discharge.discharge(register.here(), id);
        discharge.discharge(register.here(), id);
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.DISCHARGED);
        assertThat(register.history("discharged")).hasSize(1);

        save(null, "percentage", "80");
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.DISCHARGED);
        refused(() -> save(null, "literacy", ""), "discharged.mustStayComplete");
        refused(() -> save(null, "endedOn", ""), "discharged.mustStayComplete");

        discharge.reopen(register.here(), id);
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.ENDED);
        assertThat(history.of(register.here(), id)).filteredOn(change -> change.source() == ChangeSource.DISCHARGE)
                .hasSize(2);
    }

    @Test
    void every_required_field_stops_the_discharge_while_it_is_empty() {
        fillEverything();
        for (Field<?> field : DataDictionary.fields(Kind.PARTICIPATION)) {
            String value = sheet().values().get(field.key());
            if (value == null || field == DataDictionary.ENDED_ON || field == ExitFields.REASON
                    || !field.requiredFor().contains(Requirement.ACTIVE)
                            && !field.requiredFor().contains(Requirement.DISCHARGE)
                    || field.type() instanceof FieldType.ColleagueOf) {
                continue;
            }
            save(null, field.key(), "");
            refused(() -> discharge.discharge(register.here(), id), "discharge.incomplete");
            assertThat(sheet().progress().missing()).as(field.key()).contains(new Missing(field, null));
            save(null, field.key(), value);
            register.fill(id, Requirement.ACTIVE);
        }
        discharge.discharge(register.here(), id);
    }

    @Test
    void whoever_returns_keeps_her_background_and_her_former_period() {
        refused(() -> {
            Incomplete open = (Incomplete) again("2026-08-01");
            throw open.broken().get("startedOn");
        }, "nationalId.alreadyRegistered");
        fillEverything();
        save(null, "speakingAtEnd", "B1");
        discharge.discharge(register.here(), id);
        ParticipationSheet former = sheet();
        assertThat(((Incomplete) again("2026-06-30")).broken().get("startedOn").key()).isEqualTo("startedOn.overlaps");

        Registered returned = (Registered) again("2026-07-01");

        ParticipationSheet sheet = participations.open(register.here(), returned.id()).orElseThrow();
        assertThat(sheet.values()).containsEntry("birthCountry", former.values().get("birthCountry"))
                .containsEntry("speakingAtStart", "B1").containsEntry("startedOn", "2026-07-01");
        assertThat(sheet.values().get("endedOn")).isNull();
        assertThat(sheet().values()).isEqualTo(former.values());
        assertThat(sheet().laterParticipation()).isEqualTo(returned.id());
        assertThat(history.of(register.here(), returned.id())).anyMatch(change ->
                change.source() == ChangeSource.FORMER && change.key().equals("birthCountry"));
    }

    private Registration.Outcome again(String startedOn) {
        return registration.again(register.here(), UUID.randomUUID(), id,
                Map.of("startedOn", startedOn, "financing", "ORDINAER"));
    }

    @Test
    void a_project_is_seen_by_those_it_is_shared_with_and_changed_by_its_owner_only() {
        projects.create(register.here(), "Ny vei", null, null);
        Project own = projects.list(register.here()).get(0);
        Scope partner = Scope.of("4601".equals(register.scope().municipality()) ? "4602" : "4601");
        assertThat(projects.list(TestRegister.mandate(partner))).noneMatch(one -> one.id().equals(own.id()));

        projects.share(register.here(), own.id(), partner.municipality());

        assertThat(projects.list(TestRegister.mandate(partner))).anyMatch(one ->
                one.id().equals(own.id()) && !one.own());
        refused(() -> projects.change(TestRegister.mandate(partner), own.id(), "Vår", null, null), "project.unknown");
        refused(() -> projects.create(register.here(), "NY VEI", null, null), "project.nameTaken");
        assertThat(projects.list(TestRegister.mandate(Scope.of("5501")))).noneMatch(one -> one.id().equals(own.id()));
        projects.unshare(register.here(), own.id(), partner.municipality());
        assertThat(projects.list(TestRegister.mandate(partner))).noneMatch(one -> one.id().equals(own.id()));
    }

    @Test
    void nothing_of_hers_is_seen_from_another_municipality() {
        fillEverything();
        List.of("participation", "measure", "goal", "occupied_period", "field_change", "project").forEach(table ->
                assertThat(register.countFrom("3301", table)).as(table).isEqualTo("0"));
    }
}
