package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.TestRegister.graded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.NameAnswer.Protection;
import no.jobbsjanse.registry.Registration.Registered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer of Folkeregisteret means for whoever is shown, searched, saved, counted and discharged. */
@ArquillianTest
class AnswerMeaningContainerTest {

    private static final String NUMBER = "15838545030";
    /** Of the kind given from 2032 on: tells neither age nor gender. */
    private static final String TELLS_NOTHING = "30889099972";

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
    Discharge discharge;

    @Inject
    History history;

    @BeforeEach
    void empty() {
        register.startAnew();
    }

    private PersonSummary seenBy(Mandate mandate, Registered registered) {
        return participations.person(mandate, registered.id()).orElseThrow();
    }

    private List<OverviewRow> rows(Mandate mandate) {
        return overview.rows(mandate, OverviewQuery.open());
    }

    private static void isRefused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BrokenRule.class,
                refused -> assertThat(refused.key()).isEqualTo(rule));
    }

    @Test
    void a_protected_name_is_shown_to_those_who_may_see_it_and_to_nobody_else() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.CONFIDENTIAL));

        PersonSummary ordinary = seenBy(register.here(), registered);
        assertThat(ordinary.nameState()).isEqualTo(NameState.PROTECTED);
        assertThat(ordinary.name()).isNull();
        assertThat(ordinary.birthDate()).isNull();
        PersonSummary seen = seenBy(register.seeingProtected(), registered);
        assertThat(seen.nameState()).isEqualTo(NameState.PROTECTED);
        assertThat(seen.name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(seen.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(participations.open(register.here(), registered.id()).orElseThrow().person()).isEqualTo(ordinary);
        assertThat(participations.open(register.seeingProtected(), registered.id()).orElseThrow().person())
                .isEqualTo(seen);
        assertThat(participations.onPage(register.here(), List.of(registered.id()))).singleElement()
                .satisfies(page -> assertThat(page.person()).isEqualTo(ordinary));
        assertThat(rows(register.here())).singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(ordinary));
        assertThat(rows(register.seeingProtected())).singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(seen));
    }

    @Test
    void not_even_the_database_shows_a_protected_name_to_a_transaction_that_may_not_see_it() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.CONFIDENTIAL));

        assertThat(register.storedNames()).containsOnlyNulls();
        assertThat(register.count("protected_name")).isEqualTo("0");
        assertThat(register.column("select new_value from registry.name_value")).isEmpty();
    }

    @Test
    void a_protected_person_is_found_by_name_only_by_those_who_may_see_it_and_by_number_by_all() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.CONFIDENTIAL));

        assertThat(overview.search(register.here(), "sjøstj")).isEmpty();
        assertThat(overview.search(register.seeingProtected(), "sjøstj")).hasSize(1);
        assertThat(overview.search(register.here(), NUMBER)).hasSize(1);
    }

    @Test
    void the_order_of_a_list_does_not_betray_a_protected_name() {
        Registered anna = register.registered("29829638868");
        register.answer(anna, facts -> renamed(facts, "ANNA", "ANDERSEN"));
        Registered hidden = register.registered(NUMBER);
        register.answer(hidden, graded(Protection.CONFIDENTIAL));
        Registered siri = register.registered("07870099880");
        register.answer(siri, facts -> renamed(facts, "SIRI", "ØSTBY"));

        assertThat(rows(register.here())).extracting(OverviewRow::id)
                .containsExactly(hidden.id(), anna.id(), siri.id());
        assertThat(rows(register.seeingProtected())).extracting(OverviewRow::id)
                .containsExactly(anna.id(), hidden.id(), siri.id());
        OverviewQuery byAge = new OverviewQuery(OverviewQuery.open().statuses(), null, null, null, null, null,
                OverviewQuery.Sort.BORN, false, 0);
        assertThat(overview.rows(register.here(), byAge)).first().extracting(OverviewRow::id).isEqualTo(hidden.id());
    }

    private static NameAnswer.Found renamed(NameAnswer.Found facts, String given, String family) {
        return new NameAnswer.Found(facts.number(), new PersonName(given, null, family), facts.birthDate(),
                facts.gender(), facts.protection(), facts.status());
    }

    @Test
    void a_name_in_history_is_hidden_once_her_address_is_protected_and_stays_so() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.NONE));
        assertThat(told(register.here(), registered)).containsEntry("person.name", "null -> RASK SJØSTJERNE");

        register.answer(registered, graded(Protection.CONFIDENTIAL));
        assertThat(told(register.here(), registered)).containsEntry("person.name", "hidden")
                .containsEntry("person.birthDate", "hidden").containsEntry("person.protected", "null -> true");
        assertThat(told(register.seeingProtected(), registered))
                .containsEntry("person.name", "null -> RASK SJØSTJERNE");

        register.answer(registered, graded(Protection.NONE));
        assertThat(seenBy(register.here(), registered).name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(told(register.here(), registered)).containsEntry("person.name", "hidden")
                .containsEntry("person.protected", "true -> null");
    }

    /** The latest line of each fact, in words. */
    private Map<String, String> told(Mandate mandate, Registered registered) {
        return history.of(mandate, registered.id()).stream().filter(change -> PersonFact.of(change.key()).isPresent())
                .collect(java.util.stream.Collectors.toMap(Change::key, change -> change.hidden() ? "hidden"
                        : change.oldValue() + " -> " + change.newValue(), (latest, earlier) -> latest));
    }

    @Test
    void history_tells_what_came_from_folkeregisteret_and_what_has_become_of_it() {
        Registered registered = register.registered("29829638868");
        register.answer(registered, graded(Protection.NONE));
        assertThat(told(register.here(), registered)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "person.name", "null -> RASK SJØSTJERNE", "person.birthDate", "null -> 1990-01-01",
                "person.gender", "null -> WOMAN", "person.registerStatus", "null -> bosatt"));

        register.answer(registered, facts -> renamed(facts, "RASK", "HAVBRIS"));
        assertThat(told(register.here(), registered))
                .containsEntry("person.name", "RASK SJØSTJERNE -> RASK HAVBRIS");
        assertThat(history.of(register.here(), registered.id())).filteredOn(change ->
                PersonFact.of(change.key()).isPresent()).allSatisfy(change -> {
                    assertThat(change.source()).isEqualTo(ChangeSource.FOLKEREGISTERET);
                    assertThat(change.restorable()).isFalse();
                }).hasSize(5);

        int before = history.of(register.here(), registered.id()).size();
        register.answer(registered, facts -> renamed(facts, "RASK", "HAVBRIS"));
        assertThat(history.of(register.here(), registered.id())).as("the same again is no news").hasSize(before);
    }

    @Test
    void of_whoever_is_strictly_confidential_nothing_is_kept_not_even_in_history() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.NONE));
        register.answer(registered, graded(Protection.STRICTLY_CONFIDENTIAL));

        PersonSummary person = seenBy(register.seeingProtected(), registered);
        assertThat(person.nameState()).isEqualTo(NameState.REFUSED);
        assertThat(person.name()).isNull();
        assertThat(person.birthDate()).isNull();
        assertThat(register.storedNames()).containsOnlyNulls();
        assertThat(register.column("select coalesce(birth_date::text, register_status, gender) from registry.person"))
                .containsOnlyNulls();
        assertThat(register.count("name_value")).isEqualTo("0");
        assertThat(told(register.seeingProtected(), registered)).containsEntry("person.name", "hidden")
                .containsEntry("person.refused", "null -> true");
    }

    @Test
    void nothing_but_the_number_is_saved_of_whoever_cannot_be_registered_here() {
        Registered registered = register.registered(NUMBER);
        register.answer(registered, graded(Protection.STRICTLY_CONFIDENTIAL));

        isRefused("registration.refused", () -> autosave.save(register.here(),
                register.save(registered, "targetGroup", "SOSIALHJELP")));
        isRefused("registration.refused", () -> autosave.save(register.here(), new FieldSave(UUID.randomUUID(),
                registered.id(), UUID.randomUUID(), "measure.type", "ANNET", Long.MAX_VALUE)));
        isRefused("registration.refused", () -> discharge.discharge(register.here(), registered.id()));
        assertThat(participations.open(register.here(), registered.id()).orElseThrow().isBlocked()).isTrue();

        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, "nationalId",
                "29829638868", Long.MAX_VALUE));
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, "targetGroup",
                "SOSIALHJELP", Long.MAX_VALUE));
        assertThat(participations.open(register.here(), registered.id()).orElseThrow().isBlocked()).isFalse();
    }

    @Test
    void who_has_ended_and_cannot_be_registered_begins_no_new_period() {
        Registered registered = register.registered(NUMBER);
        autosave.save(register.here(), register.save(registered, "endedOn", "2026-03-31"));
        register.answer(registered, graded(Protection.STRICTLY_CONFIDENTIAL));

        assertThat(((Registration.Incomplete) registration.again(register.here(), UUID.randomUUID(), registered.id(),
                Map.of("startedOn", "2026-06-01", "financing", "ORDINAER"))).broken().get("startedOn").key())
                .isEqualTo("registration.refused");
    }

    @Test
    void who_cannot_be_registered_counts_nowhere_and_has_a_list_of_her_own() {
        Registered refused = register.registered(NUMBER);
        register.answer(refused, graded(Protection.STRICTLY_CONFIDENTIAL));

        assertThat(rows(register.here())).isEmpty();
        assertThat(overview.counts(register.here(), OverviewQuery.open()).values()).containsOnly(0L);
        assertThat(overview.todo(register.here())).containsEntry(Todo.REFUSED, 1L).containsEntry(Todo.MISSING, 0L);
        OverviewQuery own = new OverviewQuery(OverviewQuery.open().statuses(), null, null, null, Todo.REFUSED, null,
                OverviewQuery.Sort.NAME, false, 0);
        assertThat(overview.rows(register.here(), own)).extracting(OverviewRow::id).containsExactly(refused.id());
        assertThat(overview.search(register.here(), NUMBER)).hasSize(1);
        assertThat(overview.search(register.here(), "sjøstjerne")).isEmpty();
    }

    @Test
    void nobody_is_in_no_list_at_all_whatever_folkeregisteret_answers() {
        for (NameState state : NameState.values()) {
            register.startAnew();
            Registered registered = register.registered(state == NameState.MAN ? TELLS_NOTHING : NUMBER);
            switch (state) {
                case FOUND -> register.answer(registered, graded(Protection.NONE));
                case PROTECTED -> register.answer(registered, graded(Protection.CONFIDENTIAL));
                case REFUSED -> register.answer(registered, graded(Protection.STRICTLY_CONFIDENTIAL));
                case MAN -> register.answer(registered, AnswerMeaningContainerTest::man);
                case UNKNOWN -> register.answerUnknown(registered);
                default -> { }
            }
            assertThat(seenBy(register.here(), registered).nameState()).isEqualTo(state);
            OverviewQuery own = new OverviewQuery(OverviewQuery.open().statuses(), null, null, null, Todo.REFUSED,
                    null, OverviewQuery.Sort.NAME, false, 0);
            assertThat(rows(register.here()).size() + overview.rows(register.here(), own).size()).as(state.name())
                    .isEqualTo(1);
        }
    }

    private static NameAnswer.Found man(NameAnswer.Found facts) {
        return new NameAnswer.Found(facts.number(), facts.name(), facts.birthDate(), Gender.MAN, facts.protection(),
                facts.status());
    }

    @Test
    void a_man_is_told_apart_unless_his_address_is_strictly_confidential() {
        Registered registered = register.registered(TELLS_NOTHING);
        register.answer(registered, AnswerMeaningContainerTest::man);
        assertThat(seenBy(register.here(), registered).nameState()).isEqualTo(NameState.MAN);
        assertThat(register.storedNames()).containsOnlyNulls();
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, "endedOn", "2026-03-31",
                Long.MAX_VALUE));
        isRefused("discharge.man", () -> discharge.discharge(register.here(), registered.id()));
        assertThat(overview.counts(register.here(), OverviewQuery.open()).values()).containsOnly(0L);

        register.answer(registered, facts -> graded(Protection.STRICTLY_CONFIDENTIAL).apply(man(facts)));
        assertThat(seenBy(register.here(), registered).nameState()).isEqualTo(NameState.REFUSED);
    }

    @Test
    void an_age_that_only_folkeregisteret_knows_is_refused_like_everything_that_must_not_be_told() {
        Registered registered = register.registered(TELLS_NOTHING);
        register.answer(registered, facts -> new NameAnswer.Found(facts.number(), facts.name(),
                LocalDate.of(1950, 1, 1), facts.gender(), facts.protection(), facts.status()));

        assertThat(seenBy(register.here(), registered).nameState()).isEqualTo(NameState.REFUSED);
        assertThat(register.storedNames()).containsOnlyNulls();
    }

    @Test
    void citizenship_and_country_of_birth_are_filled_in_where_nobody_has_typed_anything() {
        Registered registered = register.registered("29829638868");
        autosave.save(register.here(), register.save(registered, "birthCountry", "ERI"));
        register.answer(registered, facts -> from(facts, List.of("QQQ", "XXK", "SOM"), "SOM"));

        Map<String, String> values = participations.open(register.here(), registered.id()).orElseThrow().values();
        assertThat(values).containsEntry("citizenship", "XKX").containsEntry("birthCountry", "ERI");
        assertThat(register.history("citizenship")).containsExactly("null -> XKX by Folkeregisteret");
        assertThat(participations.onPage(register.here(), List.of(registered.id()))).singleElement()
                .satisfies(page -> assertThat(page.filled()).containsEntry("citizenship", "XKX"));
    }

    @Test
    void what_a_caseworker_has_emptied_is_not_filled_in_again() {
        Registered registered = register.registered("29829638868");
        register.answer(registered, facts -> from(facts, List.of("SOM"), null));
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, "citizenship", "",
                Long.MAX_VALUE));
        register.answer(registered, facts -> from(facts, List.of("SOM"), null));

        assertThat(participations.open(register.here(), registered.id()).orElseThrow().values())
                .containsEntry("citizenship", null);
    }

    @Test
    void who_types_a_country_while_folkeregisteret_fills_it_in_is_shown_both() {
        Registered registered = register.registered("29829638868");
        register.answer(registered, facts -> from(facts, List.of("SOM"), "SOM"));

        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "citizenship", "ERI")))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.theirs()).isEqualTo("SOM");
                    assertThat(conflict.by()).isEqualTo("Folkeregisteret");
                });
        autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));
    }

    private static NameAnswer.Found from(NameAnswer.Found facts, List<String> citizenships, String birthCountry) {
        return new NameAnswer.Found(facts.number(), facts.name(), facts.birthDate(), facts.gender(),
                facts.protection(), facts.status(), citizenships, birthCountry);
    }
}
