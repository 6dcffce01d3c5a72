package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A D-number gives way to a number that somebody has registered already: she herself, here or elsewhere. */
@ArquillianTest
class NumberReplacementContainerTest {

    private static final String D_NUMBER = "41819140004";
    private static final String CURRENT = "29829638868";
    private static final String ELSEWHERE = "5503";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Names names;

    @Inject
    Participations participations;

    @Inject
    Autosave autosave;

    @Inject
    Discharge discharge;

    @BeforeEach
    void empty() {
        register.startAnew();
    }

    /** Folkeregisteret says that she has another number now. */
    private void replaced(Registered registered) {
        register.answer(registered, facts -> new NameAnswer.Found(current(), facts.name(), facts.birthDate(),
                facts.gender(), facts.protection(), facts.status()));
    }

    private static NationalId current() {
        return NationalId.parse(CURRENT, TestRegister.RULES);
    }

    private ParticipationSheet open(Registered registered) {
        return participations.open(register.here(), registered.id()).orElseThrow();
    }

    private static void isRefused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BrokenRule.class,
                refused -> assertThat(refused.key()).isEqualTo(rule));
    }

    private void save(Registered registered, String field, String value) {
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, field, value,
                Long.MAX_VALUE));
    }

    @Test
    void she_who_is_registered_here_under_both_numbers_is_told_of_on_both() {
        Registered under = register.registered(D_NUMBER);
        Registered other = register.registered(CURRENT);
        replaced(under);

        assertThat(open(under).sameWoman()).isEqualTo(other.id());
        assertThat(open(other).sameWoman()).isEqualTo(under.id());
        assertThat(register.number(under).digits()).isEqualTo(D_NUMBER);
        assertThat(register.column("select new_value from registry.field_change where field = 'person.sameWoman'"
                + " order by new_value")).containsExactly("298296 •••••", "418191 •••••");
        int lines = register.column("select id from registry.field_change").size();
        replaced(under);
        assertThat(register.column("select id from registry.field_change")).as("told once").hasSize(lines);
    }

    @Test
    void she_is_discharged_when_the_two_no_longer_overlap() {
        Registered under = register.registered(D_NUMBER);
        Registered other = register.registered(CURRENT);
        replaced(under);
        save(under, "endedOn", "2026-03-31");
        isRefused("discharge.registeredTwice", () -> discharge.discharge(register.here(), under.id()));

        save(other, "startedOn", "2026-04-01");
        isRefused("discharge.incomplete", () -> discharge.discharge(register.here(), under.id()));
    }

    @Test
    void whoever_turns_out_to_have_another_number_is_not_the_same_any_more() {
        Registered under = register.registered(D_NUMBER);
        Registered other = register.registered(CURRENT);
        replaced(under);

        save(other, "nationalId", "07870099880");

        assertThat(open(under).sameWoman()).isNull();
        assertThat(open(other).sameWoman()).isNull();
        replaced(under);
        assertThat(register.number(under)).isEqualTo(current());
    }

    @Test
    void a_number_that_is_registered_elsewhere_for_the_same_days_is_for_imdi_and_nobody_learns_where() {
        Mandate elsewhere = TestRegister.mandate(Scope.of(ELSEWHERE));
        Registered there = (Registered) register.register(elsewhere, CURRENT, "2026-01-05");
        Registered here = register.registered(D_NUMBER);
        replaced(here);

        assertThat(register.number(here)).isEqualTo(current());
        assertThat(open(here).notices()).extracting(Notice::key).containsExactly("forImdi");
        assertThat(open(here).sameWoman()).isNull();
        assertThat(participations.open(elsewhere, there.id()).orElseThrow().notices()).isEmpty();
        assertThat(register.column("select coalesce(old_value, '') || coalesce(new_value, '') || changed_by_name"
                + " from registry.field_change")).noneMatch(text -> text.contains(ELSEWHERE));

        autosave.save(elsewhere, new FieldSave(UUID.randomUUID(), there.id(), null, "endedOn", "2026-01-31",
                Long.MAX_VALUE));
        save(here, "startedOn", "2026-02-02");
        replaced(here);
        assertThat(open(here).notices()).isEmpty();
        assertThat(register.history("person.forImdi")).first().isEqualTo("null -> true by Folkeregisteret");
    }

    @Test
    void whoever_registers_her_new_number_at_the_same_moment_is_found_out_too() throws Exception {
        for (int attempt = 0; attempt < 6; attempt++) {
            register.startAnew();
            Registered under = register.registered(D_NUMBER);
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                Future<?> answer = two.submit(() -> {
                    start.await();
                    replaced(under);
                    return null;
                });
                Future<Registration.Outcome> registration = two.submit(() -> {
                    start.await();
                    return register.register(register.here(), CURRENT, "2026-01-05");
                });
                start.countDown();
                answer.get();
                if (registration.get() instanceof Registered other) {
                    assertThat(open(under).sameWoman()).isEqualTo(other.id());
                    assertThat(open(other).sameWoman()).isEqualTo(under.id());
                } else {
                    assertThat(register.number(under)).isEqualTo(current());
                    assertThat(((Registration.Incomplete) registration.get()).broken().get("nationalId").key())
                            .isEqualTo("nationalId.alreadyRegistered");
                }
            } finally {
                two.shutdownNow();
            }
        }
    }

    @Test
    void corrected_to_the_number_of_one_who_took_part_before_it_becomes_her_new_period() {
        Registered before = register.registered(CURRENT);
        register.answer(before, facts -> facts);
        save(before, "startedOn", "2025-01-06");
        save(before, "endedOn", "2025-12-31");
        Registered mistyped = register.registered(D_NUMBER);
        register.answer(mistyped, facts -> new NameAnswer.Found(facts.number(), new PersonName("FEIL", null, "KVINNE"),
                facts.birthDate(), facts.gender(), facts.protection(), facts.status()));
        save(mistyped, "targetGroup", "SOSIALHJELP");

        save(mistyped, "nationalId", CURRENT);

        assertThat(open(mistyped).person()).isEqualTo(open(before).person());
        assertThat(open(mistyped).values()).containsEntry("targetGroup", "SOSIALHJELP");
        assertThat(open(before).laterParticipation()).isEqualTo(mistyped.id());
        assertThat(register.storedNames()).doesNotContain("FEIL");
        assertThat(register.column("select new_value from registry.name_value")).doesNotContain("FEIL KVINNE");
        assertThat(register.register(register.here(), D_NUMBER, "2026-01-05")).as("she whose number it is")
                .isInstanceOf(Registered.class);
        assertThat(names.withoutName(register.scope())).hasSize(1);
    }

    @Test
    void a_correction_to_the_number_of_one_who_took_part_on_the_same_days_leads_to_her() {
        Registered before = register.registered(CURRENT);
        save(before, "endedOn", "2026-03-31");
        Registered mistyped = register.registered(D_NUMBER);

        assertThatThrownBy(() -> save(mistyped, "nationalId", CURRENT)).isInstanceOfSatisfying(BrokenRule.class,
                rule -> {
                    assertThat(rule.key()).isEqualTo("nationalId.tookPartBefore");
                    assertThat(rule.arguments()).isEqualTo(List.of(before.id()));
                });
    }
}
