package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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

/** IMDi lets one woman take part although she is too young or too old. */
@ArquillianTest
class AgeExceptionContainerTest {

    private static final String TOO_OLD = "11826821053";
    private static final String RIGHT_AGE = "29829638868";
    private static final String TELLS_NOTHING = "30889099972";
    private static final Mandate IMDI = new Mandate(new Actor("solveig", "Solveig Dahl"), null,
            Set.of(Permission.ADMINISTER_REGISTER));

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    AgeExceptions exceptions;

    @Inject
    Autosave autosave;

    @Inject
    Participations participations;

    @BeforeEach
    void empty() {
        register.startAnew();
    }

    private AgeException give(String number) {
        return exceptions.give(IMDI, number, register.scope().municipality(), "Mangler noen uker på 55 år", "4");
    }

    private String refusal(Mandate mandate, String number) {
        return ((Incomplete) register.register(mandate, number, "2026-01-05")).broken().get("startedOn").key();
    }

    @Test
    void she_is_registered_where_it_was_given_and_history_tells_so() {
        assertThat(refusal(register.here(), TOO_OLD)).isEqualTo("age.tooOld");
        AgeException given = give(TOO_OLD);

        assertThat(refusal(TestRegister.mandate(Scope.of("5503")), TOO_OLD)).isEqualTo("age.tooOld");
        Registered registered = register.registered(TOO_OLD);

        assertThat(register.history("person.ageException")).containsExactly("null -> " + given.reference() + " by IMDi");
        register.answer(registered, facts -> new NameAnswer.Found(facts.number(), facts.name(),
                LocalDate.of(1968, 2, 11), facts.gender(), facts.protection(), facts.status()));
        assertThat(participations.person(register.here(), registered.id()).orElseThrow().nameState())
                .isEqualTo(NameState.FOUND);
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, "startedOn", "2026-01-12",
                Long.MAX_VALUE));
    }

    @Test
    void a_number_is_corrected_to_one_whose_age_is_allowed() {
        Registered registered = register.registered(RIGHT_AGE);
        FieldSave correction = register.save(registered, "nationalId", TOO_OLD);
        assertThatThrownBy(() -> autosave.save(register.here(), correction)).isInstanceOf(BrokenRule.class);

        give(TOO_OLD);
        autosave.save(register.here(), correction);

        assertThat(register.history("person.ageException")).hasSize(1);
    }

    @Test
    void what_only_folkeregisteret_knows_of_her_age_is_allowed_too() {
        give(TELLS_NOTHING);
        Registered registered = register.registered(TELLS_NOTHING);
        register.answer(registered, facts -> new NameAnswer.Found(facts.number(), facts.name(),
                LocalDate.of(1965, 1, 1), facts.gender(), facts.protection(), facts.status()));

        assertThat(participations.person(register.here(), registered.id()).orElseThrow().nameState())
                .isEqualTo(NameState.FOUND);
        assertThat(register.history("person.ageException")).hasSize(1);
    }

    @Test
    void what_has_been_withdrawn_or_has_run_out_allows_nothing() {
        AgeException given = give(TOO_OLD);
        exceptions.withdraw(IMDI, given.id());
        assertThat(refusal(register.here(), TOO_OLD)).isEqualTo("age.tooOld");
        assertThat(exceptions.list(IMDI)).filteredOn(one -> one.id().equals(given.id())).singleElement()
                .satisfies(one -> assertThat(one.stands(LocalDate.now())).isFalse());
        assertThat(given.stands(given.validUntil())).isTrue();
        assertThat(given.stands(given.validUntil().plusDays(1))).isFalse();
    }

    @Test
    void nobody_but_imdi_gives_sees_or_withdraws_one() {
        AgeException given = give(TOO_OLD);
        assertThatThrownBy(() -> exceptions.give(register.here(), TOO_OLD, "5503", "Fordi", "4"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exceptions.list(register.here())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exceptions.withdraw(register.here(), given.id())).isInstanceOf(NotPermitted.class);
        assertThat(register.count("age_exception")).isEqualTo("1");
        assertThat(register.countFrom("5503", "age_exception")).isEqualTo("0");
        assertThat(register.column("update registry.age_exception set valid_until = '2030-01-01' returning id"))
                .as("changed by the municipality").isEmpty();
    }

    @Test
    void a_reason_a_place_and_a_right_number_are_needed() {
        String here = register.scope().municipality();
        assertThatThrownBy(() -> exceptions.give(IMDI, TOO_OLD, here, " ", "4")).hasMessage("exception.reason");
        assertThatThrownBy(() -> exceptions.give(IMDI, TOO_OLD, "9999", "Fordi", "4")).hasMessage("exception.municipality");
        assertThatThrownBy(() -> exceptions.give(IMDI, "123", here, "Fordi", "4")).hasMessage("nationalId.length");
        assertThatThrownBy(() -> exceptions.give(IMDI, TOO_OLD, here, "Fordi", "99")).hasMessage("count.invalid");
    }
}
