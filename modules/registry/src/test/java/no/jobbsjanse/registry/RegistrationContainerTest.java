package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Incomplete;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RegistrationContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Registration registration;

    @Inject
    Participations participations;

    @Inject
    Overview overview;

    @Inject
    Autosave autosave;

    @Inject
    Names names;

    @BeforeEach
    void empty() {
        register.startAnew();
    }

    @Test
    void four_right_values_register_a_participant() {
        Registered registered = register.registered("01819049846");

        ParticipationSheet sheet = participations.open(register.here(), registered.id()).orElseThrow();
        assertThat(sheet.values()).containsEntry("nationalId", "01819049846").containsEntry("startedOn", "2026-01-05")
                .containsEntry("financing", "ORDINAER").containsEntry("municipality", register.scope().municipality());
        assertThat(sheet.person().nameState()).isEqualTo(NameState.WAITING);
        assertThat(sheet.person().birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(sheet.progress().status()).isEqualTo(ParticipationStatus.UNDER_REGISTRATION);
        assertThat(register.numbersEntered()).containsExactly(sheet.person().id());
    }

    @Test
    void nothing_is_registered_while_a_value_is_missing_or_wrong() {
        Map<String, String> values = new HashMap<>(register.values("01819049765"));
        values.remove("financing");

        Incomplete incomplete = (Incomplete) registration.register(register.here(), UUID.randomUUID(), values);

        assertThat(incomplete.missing()).containsExactly(DataDictionary.FINANCING);
        assertThat(incomplete.broken().get("nationalId").key()).isEqualTo("nationalId.man");
        assertThat(overview.counts(register.here(), OverviewQuery.open()).values()).containsOnly(0L);
    }

    @Test
    void a_registration_sent_twice_registers_once() {
        UUID operation = UUID.randomUUID();

        Registered first = (Registered) registration.register(register.here(), operation, register.values("01819049846"));
        Registered again = (Registered) registration.register(register.here(), operation, register.values("01819049846"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.at()).isAtSameInstantAs(first.at());
        assertThat(overview.counts(register.here(), OverviewQuery.open())).contains(
                Map.entry(ParticipationStatus.UNDER_REGISTRATION, 1L));
    }

    @Test
    void a_number_already_registered_here_is_refused_with_the_way_to_her() {
        Registered known = register.registered("01819049846");

        Incomplete refused = (Incomplete) registration.register(register.here(), UUID.randomUUID(),
                register.values("01819049846"));

        assertThat(refused.broken().get("nationalId").key()).isEqualTo("nationalId.alreadyRegistered");
        assertThat(refused.broken().get("nationalId").arguments()).containsExactly(known.id());
    }

    @Test
    void she_who_is_too_young_or_too_old_at_the_start_is_refused() {
        assertThat(broken("20850990272", "startedOn")).isEqualTo("age.tooYoung");
        assertThat(broken("11826821053", "startedOn")).isEqualTo("age.tooOld");
    }

    private String broken(String number, String field) {
        return ((Incomplete) registration.register(register.here(), UUID.randomUUID(),
                register.values(number))).broken().get(field).key();
    }

    @Test
    void a_financing_that_has_ended_may_be_chosen_for_a_start_while_it_lasted_only() {
        Map<String, String> values = new HashMap<>(register.values("01819049846"));
        values.put("financing", "PER_CAPITA");
        assertThat(((Incomplete) registration.register(register.here(), UUID.randomUUID(), values)).broken()
                .get("financing").key()).isEqualTo("code.notValidThen");

        values.put("startedOn", "2025-11-03");
        assertThat(registration.register(register.here(), UUID.randomUUID(), values))
                .isInstanceOf(Registered.class);
    }

    @Test
    void in_oslo_the_district_is_needed() {
        Mandate oslo = TestRegister.mandate(new Scope("0301", null));
        Map<String, String> values = new HashMap<>(register.values("01819049846"));
        values.put("municipality", "0301");

        assertThat(((Incomplete) registration.register(oslo, UUID.randomUUID(), values)).missing())
                .containsExactly(DataDictionary.DISTRICT);
    }

    @Test
    void of_two_municipalities_registering_her_at_once_one_is_told_without_a_word_of_the_other() throws Exception {
        Mandate elsewhere = TestRegister.mandate(Scope.of("5501"));
        for (String number : List.of("01819049846", "29829638868", "41819140004", "15838545030")) {
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<Registration.Outcome>> outcomes = Stream.of(register.here(), elsewhere).map(mandate ->
                        two.submit(() -> {
                            start.await();
                            Map<String, String> values = new HashMap<>(register.values(number));
                            values.put("municipality", mandate.scope().municipality());
                            return registration.register(mandate, UUID.randomUUID(), values);
                        })).toList();
                start.countDown();
                List<Registration.Outcome> done = List.of(outcomes.get(0).get(), outcomes.get(1).get());
                assertThat(done).filteredOn(Registered.class::isInstance).as(number).hasSize(1);
                assertThat(done).filteredOn(Incomplete.class::isInstance).singleElement().satisfies(refused -> {
                    BrokenRule rule = ((Incomplete) refused).broken().get("nationalId");
                    assertThat(rule.key()).isEqualTo("nationalId.openElsewhere");
                    assertThat(rule.arguments()).isEmpty();
                });
            } finally {
                two.shutdownNow();
            }
        }
    }

    @Test
    void after_she_has_ended_there_she_may_be_registered_here_but_not_for_the_same_days() {
        Registered there = register.registered("01819049846");
        autosave.save(register.here(), register.save(there, "endedOn", "2026-03-31"));
        Mandate here = TestRegister.mandate(Scope.of("5503"));
        Map<String, String> values = new HashMap<>(register.values("01819049846"));
        values.put("municipality", "5503");

        values.put("startedOn", "2026-03-31");
        assertThat(((Incomplete) registration.register(here, UUID.randomUUID(), values)).broken().get("nationalId")
                .key()).isEqualTo("nationalId.openElsewhere");
        values.put("startedOn", "2026-04-01");
        assertThat(registration.register(here, UUID.randomUUID(), values)).isInstanceOf(Registered.class);
        assertThatThrownBy(() -> autosave.save(register.here(), new FieldSave(UUID.randomUUID(), there.id(), null,
                "endedOn", "", Long.MAX_VALUE))).isInstanceOfSatisfying(BrokenRule.class,
                        rule -> assertThat(rule.key()).isEqualTo("startedOn.overlaps"));
    }

    @Test
    void whoever_may_only_read_cannot_register_nor_save() {
        Mandate reader = new Mandate(new Actor("reader", "Leser"), register.scope(),
                Set.of(Permission.VIEW_PARTICIPANTS));
        Registered registered = register.registered("01819049846");

        assertThatThrownBy(() -> registration.register(reader, UUID.randomUUID(), Map.of()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> autosave.save(reader, register.save(registered, "targetGroup", "SOSIALHJELP")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_name_from_folkeregisteret_is_taken_over() {
        Registered registered = register.registered("01819049846");
        UUID person = register.person(registered);
        NationalId number = names.numberOf(register.scope(), person).orElseThrow();

        names.answer(register.scope(), person, number, TestRegister.found(number, NameAnswer.Protection.NONE));

        PersonSummary summary = participations.person(register.here(), registered.id()).orElseThrow();
        assertThat(summary.nameState()).isEqualTo(NameState.FOUND);
        assertThat(summary.name().full()).isEqualTo("RASK SJØSTJERNE");
    }

    @Test
    void an_answer_to_a_number_that_was_corrected_in_the_meantime_is_dropped() {
        Registered registered = register.registered("01819049846");
        UUID person = register.person(registered);
        NationalId old = names.numberOf(register.scope(), person).orElseThrow();
        autosave.save(register.here(), register.save(registered, "nationalId", "29829638868"));

        names.answer(register.scope(), person, old, TestRegister.found(old, NameAnswer.Protection.NONE));

        assertThat(participations.person(register.here(), registered.id()).orElseThrow().nameState())
                .isEqualTo(NameState.WAITING);
    }

    @Test
    void a_replaced_d_number_gives_way_to_the_new_number() {
        Registered registered = register.registered("41819140004");
        UUID person = register.person(registered);
        NationalId old = names.numberOf(register.scope(), person).orElseThrow();
        NationalId current = NationalId.parse("29829638868", TestRegister.RULES);

        names.answer(register.scope(), person, old, TestRegister.found(current, NameAnswer.Protection.NONE));

        assertThat(names.numberOf(register.scope(), person)).contains(current);
    }
}
