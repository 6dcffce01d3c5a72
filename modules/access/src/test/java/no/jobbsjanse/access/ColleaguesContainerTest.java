package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees and changes of those with access to her place, and that no other place exists for her. */
@ArquillianTest
class ColleaguesContainerTest {

    private static final Scope HERE = Scope.of("3301");
    private static final Scope ELSEWHERE = Scope.of("3907");
    private static final Scope OSLO = Scope.of("0301");
    private static final String GAMLE_OSLO = "030101";
    private static final String GRUNERLOKKA = "030102";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class);
    }

    @Inject
    Colleagues colleagues;

    @Inject
    Invitations invitations;

    @Inject
    Accounts accounts;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    private String astrid;
    private String kari;

    @BeforeEach
    void twoWorkHere() {
        execute("update access.assignment set ended_at = now() where ended_at is null");
        astrid = somebody("Astrid Lunde", Role.MUNICIPALITY_ADMIN, HERE);
        kari = somebody("Kari Bakken", Role.CASEWORKER, HERE);
    }

    private String somebody(String name, Role role, Scope place) {
        String subject = UUID.randomUUID().toString();
        accounts.loggedIn(subject, subject, name);
        execute("update access.account set email = ? where subject = ?", subject + "@drammen.kommune.no", subject);
        assign(subject, role, place);
        return subject;
    }

    private void assign(String subject, Role role, Scope place) {
        execute("insert into access.assignment (id, account_subject, role, municipality_number, district_number)"
                + " values (gen_random_uuid(), ?, ?, ?, ?)", subject, role.code(), place.municipality(), place.district());
    }

    private void execute(String statement, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setString(at + 1, values[at]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mandate administrator(Scope place) {
        return new Mandate(new Actor(astrid, "Astrid Lunde"), place, Role.MUNICIPALITY_ADMIN.permissions());
    }

    private Colleague colleague(Scope place, String subject) {
        return colleagues.find(administrator(place), subject).orElseThrow();
    }

    private UUID access(Scope place, String subject) {
        return colleague(place, subject).mainAccesses().get(0).id();
    }

    private static void refused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BrokenRule.class,
                broken -> assertThat(broken.key()).isEqualTo(rule));
    }

    @Test
    void those_of_another_place_do_not_exist() {
        String berit = somebody("Berit Solberg", Role.CASEWORKER, ELSEWHERE);
        UUID hers = access(ELSEWHERE, berit);
        Mandate here = administrator(HERE);

        assertThat(colleagues.of(here)).extracting(Colleague::subject).contains(astrid, kari).doesNotContain(berit);
        assertThat(colleagues.find(here, berit)).isEmpty();
        refused(() -> colleagues.changeRole(here, hers, Role.MUNICIPALITY_READER), "access.gone");
        refused(() -> colleagues.move(here, hers, null), "access.gone");
        refused(() -> colleagues.end(here, hers), "access.gone");
        refused(() -> colleagues.giveBack(here, hers), "access.gone");
        refused(() -> colleagues.reopen(here, berit), "access.gone");
        refused(() -> colleagues.seesProtected(here, berit, ELSEWHERE, true), "access.gone");
        refused(() -> colleagues.end(here, UUID.randomUUID()), "access.gone");
        assertThat(colleague(ELSEWHERE, berit).hasAccess()).isTrue();
    }

    @Test
    void only_administrators_see_who_has_access() {
        Mandate caseworker = new Mandate(new Actor(kari, "Kari Bakken"), HERE, Role.CASEWORKER.permissions());

        assertThatThrownBy(() -> colleagues.of(caseworker)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> colleagues.end(caseworker, UUID.randomUUID())).isInstanceOf(NotPermitted.class);
    }

    /** What Keycloak is asked, and the mail, are both written with it or not at all. */
    @Test
    void whoever_has_lost_her_telephone_chooses_a_new_second_factor() {
        Mandate here = administrator(HERE);
        colleagues.renewSecondFactor(here, kari);

        assertThat(count("select count(*) from access.mail where kind = 'SECOND_FACTOR_RENEWED' and recipient = ?",
                kari + "@drammen.kommune.no")).isEqualTo(1);
        refused(() -> colleagues.renewSecondFactor(here, astrid), "access.ownSecondFactor");
        refused(() -> colleagues.renewSecondFactor(here, UUID.randomUUID().toString()), "access.gone");
    }

    @Test
    void one_municipality_does_not_weaken_the_log_in_to_another() {
        Mandate here = administrator(HERE);
        assign(kari, Role.CASEWORKER, ELSEWHERE);
        refused(() -> colleagues.renewSecondFactor(here, kari), "access.secondFactorElsewhere");

        colleagues.renewSecondFactor(new Mandate(new Actor(astrid, "Ida"), HERE, Role.IMDI_ADMIN.permissions()), kari);

        String berit = somebody("Berit Solberg", Role.CASEWORKER, ELSEWHERE);
        refused(() -> colleagues.renewSecondFactor(here, berit), "access.gone");
        colleagues.end(here, access(HERE, kari));
        refused(() -> colleagues.renewSecondFactor(here, kari), "access.gone");
    }

    private long count(String query, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setString(1, value);
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void another_role_replaces_the_one_she_had() {
        colleagues.changeRole(administrator(HERE), access(HERE, kari), Role.MUNICIPALITY_READER);

        assertThat(colleague(HERE, kari).accesses()).extracting(Colleague.Access::role)
                .containsExactly(Role.MUNICIPALITY_READER);
        assertThat(accounts.user(kari).orElseThrow().mandate(HERE).permissions()).containsExactly(Permission.VIEW_PARTICIPANTS);
        refused(() -> colleagues.changeRole(administrator(HERE), access(HERE, kari), Role.IMDI_ADMIN), "access.role");
    }

    @Test
    void the_last_administrator_stays_unless_imdi_lets_her_go() {
        UUID hers = access(HERE, astrid);
        refused(() -> colleagues.end(administrator(HERE), hers), "access.lastAdministrator");
        refused(() -> colleagues.changeRole(administrator(HERE), hers, Role.CASEWORKER), "access.lastAdministrator");

        Mandate imdi = new Mandate(new Actor("imdi", "Solveig Dahl"), HERE, Role.IMDI_ADMIN.permissions());
        colleagues.end(imdi, hers);
        assertThat(colleague(HERE, astrid).hasAccess()).isFalse();
    }

    @Test
    void with_another_administrator_the_first_may_go() {
        somebody("Nils Moen", Role.MUNICIPALITY_ADMIN, HERE);
        colleagues.end(administrator(HERE), access(HERE, astrid));

        assertThat(accounts.user(astrid).orElseThrow().assignments()).isEmpty();
    }

    @Test
    void an_administrator_who_is_only_invited_does_not_count() {
        String invited = UUID.randomUUID().toString();
        execute("insert into access.account (subject, username, name) values (?, ?, 'Ny Administrator')", invited, invited);
        assign(invited, Role.MUNICIPALITY_ADMIN, HERE);
        execute("insert into access.invitation (id, municipality_number, role, given_name, family_name, email, phone,"
                + " language, invited_by, invited_by_name, invited_at, expires_at, link_number, account_subject)"
                + " values (gen_random_uuid(), '3301', 'kommuneadministrator', 'Ny', 'Administrator', ?, '40000000', 'nb',"
                + " 'astrid', 'Astrid Lunde', now(), now() + interval '14 days', 1, ?)", invited + "@drammen.kommune.no",
                invited);

        refused(() -> colleagues.end(administrator(HERE), access(HERE, astrid)), "access.lastAdministrator");
        assertThat(colleagues.find(administrator(HERE), invited)).isEmpty();
    }

    @Test
    void in_oslo_she_moves_between_districts() {
        Scope gamleOslo = new Scope("0301", GAMLE_OSLO);
        String ingrid = somebody("Ingrid Haugen", Role.CASEWORKER, gamleOslo);
        colleagues.seesProtected(administrator(OSLO), ingrid, gamleOslo, true);

        colleagues.move(administrator(OSLO), access(OSLO, ingrid), GRUNERLOKKA);

        Colleague moved = colleague(OSLO, ingrid);
        assertThat(moved.accesses()).extracting(Colleague.Access::scope).containsExactly(new Scope("0301", GRUNERLOKKA));
        assertThat(moved.restorable()).extracting(Colleague.Access::scope).containsExactly(gamleOslo);
        refused(() -> colleagues.move(administrator(OSLO), access(OSLO, ingrid), "030199"), "access.district");
        refused(() -> colleagues.move(administrator(gamleOslo), access(OSLO, ingrid), GAMLE_OSLO), "access.gone");
        refused(() -> colleagues.move(administrator(HERE), access(HERE, kari), GAMLE_OSLO), "access.district");
    }

    @Test
    void what_is_taken_away_can_be_given_back() {
        UUID hers = access(HERE, kari);
        colleagues.end(administrator(HERE), hers);

        assertThat(accounts.user(kari).orElseThrow().assignments()).isEmpty();
        assertThat(colleague(HERE, kari).restorable()).singleElement().satisfies(former -> {
            assertThat(former.id()).isEqualTo(hers);
            assertThat(former.endedBy()).isEqualTo("Astrid Lunde");
        });
        colleagues.giveBack(administrator(HERE), hers);
        assertThat(colleague(HERE, kari).mainAccesses()).extracting(Colleague.Access::role).containsExactly(Role.CASEWORKER);
        assertThat(colleague(HERE, kari).restorable()).isEmpty();
        refused(() -> colleagues.giveBack(administrator(HERE), hers), "access.alreadyHasRole");
    }

    @Test
    void protected_names_are_seen_beside_a_role_that_sees_participants_and_no_longer() {
        colleagues.seesProtected(administrator(HERE), kari, HERE, true);
        colleagues.seesProtected(administrator(HERE), kari, HERE, true);
        assertThat(colleague(HERE, kari).seesProtected(HERE)).isTrue();
        assertThat(accounts.user(kari).orElseThrow().mandate(HERE).allows(Permission.VIEW_PROTECTED)).isTrue();
        refused(() -> colleagues.seesProtected(administrator(HERE), astrid, HERE, true), "access.gone");

        colleagues.seesProtected(administrator(HERE), kari, HERE, false);
        assertThat(colleague(HERE, kari).seesProtected(HERE)).isFalse();

        colleagues.seesProtected(administrator(HERE), kari, HERE, true);
        colleagues.end(administrator(HERE), access(HERE, kari));
        assertThat(accounts.user(kari).orElseThrow().assignments()).as("nothing is left over").isEmpty();
    }

    @Test
    void a_slip_in_the_domain_of_an_address_is_noticed() {
        Mandate here = administrator(HERE);

        assertThat(colleagues.suggestedEmail(here, "Ny@dramen.komune.no")).contains("ny@drammen.kommune.no");
        assertThat(colleagues.suggestedEmail(here, "ny@drammen.kommune.no")).isEmpty();
        assertThat(colleagues.suggestedEmail(here, "ny@imdi.no")).isEmpty();
    }

    @Test
    void a_closed_account_can_be_opened_again() {
        execute("update access.account set closed_at = now() where subject = ?", kari);
        assertThat(colleague(HERE, kari).standing(OffsetDateTime.now())).isEqualTo(Colleague.Standing.CLOSED);

        colleagues.reopen(administrator(HERE), kari);
        assertThat(colleague(HERE, kari).hasAccess()).isTrue();
    }

    @Test
    void a_municipality_gives_its_own_roles_and_imdi_appoints_administrators() {
        Mandate imdi = new Mandate(new Actor("imdi", "Solveig Dahl"), HERE, Role.IMDI_ADMIN.permissions());

        assertThat(invitations.roles(administrator(HERE)))
                .isEqualTo(List.of(Role.CASEWORKER, Role.MUNICIPALITY_READER, Role.MUNICIPALITY_ADMIN));
        assertThat(invitations.roles(imdi)).containsExactly(Role.MUNICIPALITY_ADMIN);
        refused(() -> invitations.give(imdi, invitee(Role.CASEWORKER)), "access.role");
        assertThat(invitations.give(imdi, invitee(Role.MUNICIPALITY_ADMIN))).isEqualTo(Invitations.Given.INVITED);
        assertThat(invitations.underWay(administrator(HERE))).extracting(Invitation::state)
                .contains(InvitationState.QUEUED);
    }

    private static Invitee invitee(Role role) {
        return new Invitee("Ny", "Kollega", UUID.randomUUID() + "@drammen.kommune.no", "400 00 000", role, null);
    }

    @Test
    void everything_wrong_with_what_was_typed_is_told_at_once() {
        assertThat(Invitee.broken(" ", "Kollega", "ny@", "12")).isEqualTo(List.of("access.givenName", "access.email", "access.phone"));
        assertThat(Invitee.broken("Ny", "Kollega", "ny@drammen.kommune.no", "+47 40000000")).isEmpty();
    }

    @Test
    void accesses_are_gone_through_now_and_then() {
        Mandate here = administrator(Scope.of("3303"));
        assertThat(colleagues.isReviewDue(here)).isFalse();
        String old = somebody("Gammel Kollega", Role.CASEWORKER, Scope.of("3303"));
        execute("update access.assignment set granted_at = now() - interval '200 days' where account_subject = ?", old);
        assertThat(colleagues.isReviewDue(here)).isTrue();

        colleagues.review(here);
        assertThat(colleagues.isReviewDue(here)).isFalse();
        assertThat(colleagues.reviewed(here)).isPresent();
    }
}
