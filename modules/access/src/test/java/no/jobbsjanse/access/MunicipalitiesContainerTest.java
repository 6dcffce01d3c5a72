package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.administrator;
import static no.jobbsjanse.access.TestAccess.invitee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.jobbsjanse.access.place.NorwegianDay;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** IMDi sees who has no administrator, and what becomes of a municipality that others take over. */
@ArquillianTest
class MunicipalitiesContainerTest {

    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    private static final LocalDate YESTERDAY = NorwegianDay.today().minusDays(1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Municipalities municipalities;

    @Inject
    Invitations invitations;

    @Inject
    Accounts accounts;

    @Inject
    Places places;

    private MunicipalityLine line(String number) {
        return municipalities.list(SOLVEIG, number, false).lines().get(0);
    }

    private static MunicipalityEntry entry(String number, String name, String county, LocalDate from) {
        return new MunicipalityEntry(number, name, " ", county, "nn", from, null, null);
    }

    private List<String> rolesOf(String subject, String municipality) {
        return accounts.user(subject).orElseThrow().assignments().stream()
                .filter(one -> one.scope().municipality().equals(municipality)).map(one -> one.role().code()).toList();
    }

    @Test
    void those_without_an_administrator_are_counted_and_found() {
        long before = municipalities.list(SOLVEIG, "", false).withoutAdministrator();
        assertThat(line("3303")).returns(true, MunicipalityLine::isToAppoint);
        String subject = test.somebodyKnown("adm@kongsberg.example");
        test.assign(subject, "kommuneadministrator", Scope.of("3303"));
        test.assign(subject, "kommunebruker", Scope.of("3303"));
        test.assign(test.somebodyKnown("les@kongsberg.example"), "kommuneleser", Scope.of("3303"));

        assertThat(line("3303")).returns(1L, MunicipalityLine::administrators).returns(1L, MunicipalityLine::others);
        assertThat(municipalities.list(SOLVEIG, "KONGSBERG", false).lines()).hasSize(1);
        assertThat(municipalities.list(SOLVEIG, "kongsberg", true).lines()).isEmpty();
        assertThat(municipalities.list(SOLVEIG, "", true).withoutAdministrator()).isEqualTo(before - 1);
        test.change("update access.account set closed_at = now() where subject = ?", subject);
        assertThat(line("3303")).returns(true, MunicipalityLine::isWithoutAdministrator);
    }

    @Test
    void whoever_is_only_invited_counts_as_invited() {
        invitations.give(administrator(Scope.of("3305")), new Invitee("Eli", "Moe", "eli@ringerike.example", "91234567",
                Role.MUNICIPALITY_ADMIN, null));
        test.keycloakHasMade(test.invitationOf("eli@ringerike.example"));
        assertThat(line("3305")).returns(0L, MunicipalityLine::administrators).returns(0L, MunicipalityLine::others)
                .returns(1L, MunicipalityLine::invited).returns(false, MunicipalityLine::isToAppoint);
    }

    @Test
    void they_stand_in_the_norwegian_order() {
        assertThat(municipalities.list(SOLVEIG, "", false).lines()).extracting(one -> one.municipality().name())
                .hasSizeGreaterThan(356).containsSubsequence("Alta", "Herøy", "Herøy", "Oslo", "Ørsta", "Ås", "Åsnes");
    }

    @Test
    void one_that_has_ended_is_offered_no_more_but_keeps_its_name_and_nobody_is_invited_to_it() {
        municipalities.end(SOLVEIG, "3310", YESTERDAY, "3303");
        assertThat(places.municipalitiesInOrder()).extracting(Place::number).contains("3303").doesNotContain("3310");
        assertThat(places.municipality("3310")).map(Place::name).isPresent();
        assertThatThrownBy(() -> invitations.give(administrator(Scope.of("3310")), invitee("ny@fla.example")))
                .isInstanceOf(BrokenRule.class).hasMessage("access.municipality.ended");
        assertThat(line("3310")).returns(false, MunicipalityLine::isWithoutAdministrator);
        assertThat(municipalities.successors(SOLVEIG, "3312")).extracting(MunicipalityEntry::number)
                .contains("3303").doesNotContain("3310", "3312");

        municipalities.takeBack(SOLVEIG, "3310");
        assertThat(places.municipalitiesInOrder()).extracting(Place::number).contains("3310");
        invitations.give(administrator(Scope.of("3310")), invitee("ny@fla.example"));
        assertThat(municipalities.history(SOLVEIG, "3310")).hasSize(4).first()
                .returns("Solveig Berg", MunicipalityChange::by).returns(YESTERDAY.toString(), MunicipalityChange::before)
                .returns(null, MunicipalityChange::after);
    }

    @Test
    void its_history_is_never_altered() {
        municipalities.end(SOLVEIG, "3314", LAST, null);
        assertThatThrownBy(() -> test.change("update access.municipality_change set new_value = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> test.change("delete from access.municipality_change"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_successor_is_in_force_the_day_after_and_another() {
        for (String wrong : new String[] {"3316", "9999"}) {
            assertThatThrownBy(() -> municipalities.end(SOLVEIG, "3316", LAST, wrong)).as(wrong)
                    .hasMessage("access.municipality.successor");
        }
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, "3316", null, "3303"))
                .hasMessage("access.municipality.dateMissing");
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, "3316", LocalDate.of(2023, 12, 31), null))
                .hasMessage("access.municipality.endsBeforeStart");
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, "0000", LAST, null))
                .hasMessage("access.municipality.unknown");

        municipalities.add(SOLVEIG, entry("3399", "Nye Modum", "", LAST.plusDays(1)));
        municipalities.end(SOLVEIG, "3316", LAST, "3399");
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, "3399", LAST.plusYears(1), "3316"))
                .hasMessage("access.municipality.successor");
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, "3318", LAST.minusDays(1), "3399"))
                .hasMessage("access.municipality.successor");
    }

    @Test
    void a_new_one_takes_its_county_from_its_number() {
        municipalities.add(SOLVEIG, entry(" 3398 ", " Nye  Hol ", "", NorwegianDay.today()));
        assertThat(municipalities.find(SOLVEIG, "3398")).hasValueSatisfying(added -> assertThat(added)
                .returns("Nye Hol", MunicipalityEntry::officialName).returns("Buskerud", MunicipalityEntry::county));
        assertThat(places.municipalitiesInOrder()).extracting(Place::number).contains("3398");
        assertThat(places.letterLanguage("3398")).isEqualTo("nn");

        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("3398", "X", "", LAST)))
                .hasMessage("access.municipality.taken");
        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("33", "X", "", LAST)))
                .hasMessage("access.municipality.number");
        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("3397", " ", "", LAST)))
                .hasMessage("access.municipality.name");
        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("3397", "X", "Rogaland", LAST)))
                .hasMessage("access.municipality.otherCounty");
        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("9801", "X", "", LAST)))
                .hasMessage("access.municipality.county");
        assertThatThrownBy(() -> municipalities.add(SOLVEIG, entry("3397", "X", "", null)))
                .hasMessage("access.municipality.validFrom");
    }

    @Test
    void everybody_gets_the_same_access_in_the_successor_once_and_nobody_gets_back_what_was_taken() {
        assertThatThrownBy(() -> municipalities.carryOver(SOLVEIG, "3320")).hasMessage("access.municipality.noSuccessor");
        municipalities.end(SOLVEIG, "3320", LAST, "3322");
        String eva = test.somebodyKnown("eva@flaa.example");
        String per = test.somebodyKnown("per@flaa.example");
        test.assign(eva, "kommunebruker", Scope.of("3320"));
        test.assign(eva, "kommuneadministrator", Scope.of("3320"));
        test.assign(per, "kommuneleser", Scope.of("3320"));
        test.assign(per, "kommuneleser", Scope.of("3322"));
        invitations.give(administrator(Scope.of("3320")), invitee("venter@flaa.example"));
        String waiting = test.keycloakHasMade(test.invitationOf("venter@flaa.example"));

        assertThat(municipalities.carryOver(SOLVEIG, "3320")).isEqualTo(1);
        assertThat(rolesOf(eva, "3322")).containsExactlyInAnyOrder("kommunebruker", "kommuneadministrator");
        assertThat(rolesOf(per, "3322")).containsExactly("kommuneleser");
        assertThat(rolesOf(waiting, "3322")).isEmpty();
        assertThat(test.column("select granted_by from access.assignment where account_subject = ?"
                + " and municipality_number = '3322' limit 1", eva)).containsExactly("Solveig Berg");

        test.change("update access.assignment set ended_at = now() where role = 'kommunebruker'"
                + " and municipality_number = '3322' and account_subject = ?", eva);
        assertThat(municipalities.carryOver(SOLVEIG, "3320")).isZero();
        assertThat(rolesOf(eva, "3322")).containsExactly("kommuneadministrator");
        assertThat(municipalities.history(SOLVEIG, "3320")).extracting(MunicipalityChange::property)
                .containsOnlyOnce("carriedOver");
    }

    @Test
    void only_imdi_keeps_them() {
        Mandate astrid = administrator(TestAccess.DRAMMEN);
        assertThatThrownBy(() -> municipalities.list(astrid, "", false)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> municipalities.end(astrid, "3301", LAST, null)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> municipalities.carryOver(astrid, "3301")).isInstanceOf(NotPermitted.class);
    }
}
