package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AutosaveContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Autosave autosave;

    @Inject
    Participations participations;

    @Inject
    Overview overview;

    private Registered registered;

    @BeforeEach
    void somebodyIsRegistered() {
        register.startAnew();
        registered = register.registered("01819049846");
    }

    private ParticipationSheet sheet() {
        return participations.open(register.here(), registered.id()).orElseThrow();
    }

    @Test
    void a_saved_field_is_in_the_database_with_its_history() {
        Saved saved = autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));

        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP");
        assertThat(sheet().version()).isEqualTo(saved.version()).isGreaterThan(registered.version());
        assertThat(register.history("targetGroup")).containsExactly("null -> SOSIALHJELP by Kari Bakken");
    }

    @Test
    void the_same_save_sent_twice_has_one_effect() {
        FieldSave save = register.save(registered, "targetGroup", "SOSIALHJELP");

        Saved first = autosave.save(register.here(), save);
        Saved again = autosave.save(register.here(), save);

        assertThat(again.version()).isEqualTo(first.version());
        assertThat(register.history("targetGroup")).hasSize(1);
    }

    @Test
    void a_value_that_is_there_already_leaves_no_history() {
        autosave.save(register.here(), register.save(registered, "financing", "ORDINAER"));

        assertThat(sheet().version()).isEqualTo(registered.version());
    }

    @Test
    void two_who_change_different_fields_are_both_kept() {
        autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));
        autosave.save(register.here(), register.save(registered, "literacy", "DELVIS"));

        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP").containsEntry("literacy", "DELVIS");
    }

    @Test
    void the_second_who_changes_the_same_field_is_told_and_overwrites_nothing() {
        autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));

        assertThatThrownBy(() -> autosave.save(register.here(),
                register.save(registered, "targetGroup", "TIDL_INTRO")))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.theirs()).isEqualTo("SOSIALHJELP");
                    assertThat(conflict.by()).isEqualTo("Kari Bakken");
                });
        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP");
    }

    @Test
    void a_refused_value_changes_nothing() {
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "startedOn", "2012-12-31")))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.key())
                        .isEqualTo("startedOn.tooEarly"));
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "targetGroup", "FINST_IKKJE")))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.key()).isEqualTo("code.unknown"));
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "municipality", "0301")))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.key()).isEqualTo("place.fixed"));
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "financing", "")))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.key()).isEqualTo("field.required"));
        assertThat(sheet().version()).isEqualTo(registered.version());
    }

    @Test
    void a_corrected_number_is_looked_up_anew_and_history_shows_no_number() {
        register.numbersEntered().clear();

        autosave.save(register.here(), register.save(registered, "nationalId", "29829638868"));

        assertThat(sheet().values()).containsEntry("nationalId", "29829638868");
        assertThat(register.numbersEntered()).hasSize(1);
        assertThat(register.history("nationalId")).last().isEqualTo("018190 ••••• -> 298296 ••••• by Kari Bakken");
    }

    @Test
    void everything_filled_in_makes_her_active_and_an_emptied_field_brings_her_back() {
        register.fill(registered.id(), Requirement.ACTIVE);
        assertThat(sheet().progress().missing()).isEmpty();
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.ACTIVE);

        save("literacy", "");
        assertThat(sheet().progress().status()).isEqualTo(ParticipationStatus.UNDER_REGISTRATION);
        assertThat(sheet().progress().missing()).extracting(missing -> missing.field().key())
                .containsExactly("literacy");
    }

    private Saved save(String field, String value) {
        return autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, field, value,
                sheet().version()));
    }

    @Test
    void nobody_finds_her_from_another_place() {
        Mandate elsewhere = TestRegister.mandate(Scope.of("3301"));

        assertThat(participations.open(elsewhere, registered.id())).isEmpty();
        assertThat(overview.counts(elsewhere, OverviewQuery.open()).values()).containsOnly(0L);
        assertThatThrownBy(() -> autosave.save(elsewhere, register.save(registered, "literacy", "JA")))
                .isInstanceOf(NoSuchParticipation.class);
    }

    @Test
    void behind_the_first_wall_the_database_itself_hides_her() {
        // No where clause at all, and entities that were read before in another scope.
        assertThat(register.unscopedCount("3301")).isZero();
        assertThat(register.unscopedCount(register.scope().municipality())).isEqualTo(1);
        assertThat(register.unscopedFind("3301", registered.id())).isFalse();
        assertThat(register.unscopedFind(register.scope().municipality(), registered.id())).isTrue();
        assertThat(register.unscopedFind("3301", registered.id())).isFalse();
    }

    @Test
    void a_pooled_connection_forgets_the_scope() {
        for (int connection = 0; connection < 20; connection++) {
            register.unscopedCount(register.scope().municipality());
            assertThat(register.countWithoutScope()).isEqualTo("0");
        }
    }

    @Test
    void one_transaction_has_one_scope() {
        assertThatThrownBy(() -> register.inTwoScopes(register.here(), TestRegister.mandate(Scope.of("3301")),
                registered.id())).hasMessageContaining("another scope");
    }

    private FieldSave change(String field, String value, long basedOn) {
        return new FieldSave(UUID.randomUUID(), registered.id(), null, field, value, basedOn);
    }

    @Test
    void several_fields_are_saved_together_and_history_tells_where_they_come_from() {
        Saved saved = autosave.save(register.here(), List.of(change("targetGroup", "SOSIALHJELP", registered.version()),
                change("endedOn", "2026-10-01", registered.version()),
                change("exitReason", "AVBRUTT", registered.version()),
                change("exitSubreason", "AVB_HELSE", registered.version())), ChangeSource.API);

        assertThat(saved.progress().status()).isEqualTo(ParticipationStatus.ENDED);
        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP").containsEntry("exitSubreason", "AVB_HELSE");
        assertThat(register.column("select distinct source from registry.field_change where field = 'exitSubreason'"))
                .containsExactly("API");
    }

    @Test
    void a_new_reason_and_its_own_sub_reason_are_no_conflict_with_themselves() {
        Saved first = autosave.save(register.here(), List.of(change("exitReason", "AVBRUTT", registered.version()),
                change("exitSubreason", "AVB_HELSE", registered.version())), ChangeSource.API);
        Saved second = autosave.save(register.here(), List.of(change("exitReason", "ARBEID", first.version()),
                change("exitSubreason", "ARB_SELVSTENDIG", first.version())), ChangeSource.API);

        assertThat(second.alsoChanged()).containsOnlyKeys("exitSubreason");
        assertThat(sheet().values()).containsEntry("exitSubreason", "ARB_SELVSTENDIG");
    }

    @Test
    void of_several_fields_one_that_is_refused_or_disagrees_leaves_all_as_they_were() {
        autosave.save(register.here(), register.save(registered, "literacy", "DELVIS"));
        long version = sheet().version();

        assertThatThrownBy(() -> autosave.save(register.here(), List.of(change("targetGroup", "SOSIALHJELP", version),
                change("percentage", "600", version)), ChangeSource.API))
                .isInstanceOfSatisfying(RefusedField.class, refused -> {
                    assertThat(refused.field().key()).isEqualTo("percentage");
                    assertThat(refused.key()).isEqualTo("count.invalid");
                });
        assertThatThrownBy(() -> autosave.save(register.here(), List.of(
                change("targetGroup", "SOSIALHJELP", registered.version()),
                change("literacy", "JA", registered.version())), ChangeSource.API))
                .isInstanceOfSatisfying(EditConflict.class, conflict ->
                        assertThat(conflict.field().key()).isEqualTo("literacy"));
        assertThat(sheet().version()).isEqualTo(version);
        assertThat(sheet().values()).containsEntry("targetGroup", null);
    }
}
