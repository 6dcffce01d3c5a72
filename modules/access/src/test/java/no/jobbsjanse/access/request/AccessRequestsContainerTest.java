package no.jobbsjanse.access.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.AccessRequestDraft;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AccessRequestsContainerTest {

    private static final String IMDI = "imdi@example.no";
    private static final String DRAMMEN = "3301";
    private static final String BERGEN = "4601";
    private static final String OSLO = "0301";
    private static final String SAGENE = "030103";
    private static final String ALNA = "030112";
    private static final Mandate OF_DRAMMEN = mandate(Scope.of(DRAMMEN), Permission.MANAGE_USERS);
    private static final Mandate OF_IMDI = mandate(null, Permission.MANAGE_USERS, Permission.ADMINISTER_REGISTER);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(AccessRequests.class).addAsResource(new StringAsset("support.mail=" + IMDI),
                "META-INF/microprofile-config.properties");
    }

    @Inject
    AccessRequests requests;

    @Inject
    Invitations invitations;

    @Inject
    Forwarding forwarding;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    /** As it stands in the table. */
    private record Posted(String kind, String recipient, String replyTo, String language, String content) {
    }

    private static Mandate mandate(Scope place, Permission... permissions) {
        return new Mandate(new Actor("somebody", "Astrid Lunde"), place, Set.of(permissions));
    }

    @BeforeEach
    void nothingHasHappened() throws SQLException {
        execute("delete from access.access_request");
        execute("update access.mail set once = once || id, kind = 'GRANTED' where kind like 'ACCESS%'");
        execute("update access.assignment set ended_at = now() where ended_at is null");
        administrator("astrid", "astrid@drammen.example", DRAMMEN, null);
        administrator("bjarne", "bjarne@drammen.example", DRAMMEN, null);
        administrator("cato", "cato@oslo.example", OSLO, null);
        administrator("dina", "dina@oslo.example", OSLO, SAGENE);
    }

    private void administrator(String subject, String email, String municipality, String district) throws SQLException {
        execute("insert into access.account (subject, username, name, email, last_login_at) values (?, ?, ?, ?, now())"
                + " on conflict (subject) do update set email = excluded.email, closed_at = null", subject, subject,
                "Administrator " + subject, email);
        execute("insert into access.assignment (account_subject, role, municipality_number, district_number)"
                + " values (?, 'kommuneadministrator', ?, ?)", subject, municipality, district);
    }

    private void execute(String statement, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setString(at + 1, values[at]);
            }
            prepared.executeUpdate();
        }
    }

    private List<Posted> posted() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select kind, recipient, reply_to, language, content"
                        + " from access.mail where kind like 'ACCESS%' order by recipient");
                ResultSet row = query.executeQuery()) {
            List<Posted> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Posted(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)));
            }
            return all;
        }
    }

    private static AccessRequestDraft from(String municipality, String district) {
        return new AccessRequestDraft(municipality, district, " Kari  Ny ", "Kari@Drammen.example ",
                "Hei!\r\nJeg trenger tilgang.", "nn");
    }

    @Test
    void each_administrator_gets_a_mail_of_her_own_that_is_answered_to_the_sender() throws SQLException {
        requests.send(from(DRAMMEN, null));

        assertThat(posted()).extracting(Posted::recipient)
                .containsExactly("astrid@drammen.example", "bjarne@drammen.example");
        assertThat(posted()).allSatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo("ACCESS_REQUEST");
            assertThat(mail.replyTo()).isEqualTo("kari@drammen.example");
            assertThat(mail.language()).isEqualTo("nb");
            assertThat(mail.content()).contains("Kari Ny", "kari@drammen.example", "Hei!\\nJeg trenger tilgang.",
                    "\"municipality\":\"3301\"", "/access/requests").doesNotContain("astrid", "bjarne", "Administrator");
        });
    }

    @Test
    void a_district_has_administrators_of_its_own_or_those_of_the_municipality() throws SQLException {
        requests.send(from(OSLO, SAGENE));
        assertThat(posted()).extracting(Posted::recipient).containsExactly("dina@oslo.example");
        requests.send(from(OSLO, ALNA));
        assertThat(posted()).extracting(Posted::recipient).containsExactly("cato@oslo.example", "dina@oslo.example");
        requests.send(from(OSLO, null));
        assertThat(posted()).extracting(Posted::recipient)
                .containsExactly("cato@oslo.example", "cato@oslo.example", "dina@oslo.example");
    }

    @Test
    void without_an_administrator_it_goes_to_imdi_at_once() throws SQLException {
        execute("update access.account set closed_at = now() where subject = 'bjarne'");
        execute("update access.account set email = null where subject = 'astrid'");
        requests.send(from(DRAMMEN, null));
        requests.send(from(BERGEN, null));

        assertThat(posted()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo("ACCESS_REQUEST_FORWARDED");
            assertThat(mail.recipient()).isEqualTo(IMDI);
            assertThat(mail.replyTo()).isEqualTo("kari@drammen.example");
        });
        assertThat(requests.open(OF_IMDI)).hasSize(2);
        forwarding.forward();
        assertThat(posted()).hasSize(2);
    }

    @Test
    void what_nobody_answers_in_three_working_days_goes_on_to_imdi_once() throws SQLException {
        requests.send(from(DRAMMEN, null));
        forwarding.forward();
        assertThat(posted()).hasSize(2);
        assertThat(requests.open(OF_IMDI)).isEmpty();

        execute("update access.access_request set created_at = now() - interval '2 days'");
        forwarding.forward();
        assertThat(posted()).hasSize(2);

        // Easter and Christmas are shorter.
        execute("update access.access_request set created_at = now() - interval '11 days'");
        forwarding.forward();
        forwarding.forward();
        assertThat(posted()).hasSize(3).filteredOn(mail -> mail.recipient().equals(IMDI)).hasSize(1);
        assertThat(requests.open(OF_IMDI)).singleElement()
                .satisfies(one -> assertThat(one.forwardedAt()).isNotNull());
        assertThat(requests.open(OF_DRAMMEN)).as("still the administrators' too").hasSize(1);
    }

    @Test
    void what_is_answered_is_not_forwarded_and_not_open() throws SQLException {
        requests.send(from(DRAMMEN, null));
        AccessRequest open = requests.open(OF_DRAMMEN).get(0);
        assertThat(open.name()).isEqualTo("Kari Ny");
        assertThat(open.message()).isEqualTo("Hei!\nJeg trenger tilgang.");
        requests.answered(OF_DRAMMEN, open.id());
        execute("update access.access_request set created_at = now() - interval '11 days'");
        forwarding.forward();

        assertThat(posted()).hasSize(2);
        assertThat(requests.open(OF_DRAMMEN)).isEmpty();
        assertThatThrownBy(() -> requests.answered(OF_DRAMMEN, open.id())).isInstanceOf(BrokenRule.class)
                .hasMessage("access.request.gone");
    }

    @Test
    void whoever_gets_access_has_her_answer_and_nobody_else() {
        requests.send(from(DRAMMEN, null));
        requests.send(from(OSLO, null));
        AccessRequest open = requests.open(OF_DRAMMEN).get(0);
        invitations.give(OF_DRAMMEN, new Invitee("Kari", "Ny", open.email().toUpperCase(), "91234567", Role.CASEWORKER, null));
        assertThat(requests.open(OF_DRAMMEN)).isEmpty();
        assertThat(requests.open(mandate(Scope.of(OSLO), Permission.MANAGE_USERS))).hasSize(1);
    }

    @Test
    void an_administrator_of_another_place_sees_nothing_and_answers_nothing() {
        requests.send(from(OSLO, SAGENE));
        requests.send(from(DRAMMEN, null));
        UUID ofDrammen = requests.open(OF_DRAMMEN).get(0).id();

        Mandate ofAlna = mandate(new Scope(OSLO, ALNA), Permission.MANAGE_USERS);
        assertThat(requests.open(mandate(Scope.of(BERGEN), Permission.MANAGE_USERS))).isEmpty();
        assertThat(requests.open(ofAlna)).isEmpty();
        assertThat(requests.open(mandate(new Scope(OSLO, SAGENE), Permission.MANAGE_USERS))).hasSize(1);
        assertThat(requests.open(mandate(Scope.of(OSLO), Permission.MANAGE_USERS))).hasSize(1);
        assertThat(requests.open(OF_IMDI)).as("not forwarded yet").isEmpty();
        for (Mandate stranger : List.of(ofAlna, OF_IMDI)) {
            assertThatThrownBy(() -> requests.answered(stranger, ofDrammen)).isInstanceOf(BrokenRule.class);
        }
        for (Mandate caseworker : List.of(mandate(Scope.of(DRAMMEN), Permission.REGISTER_PARTICIPANTS),
                mandate(null, Permission.VIEW_STATISTICS))) {
            assertThatThrownBy(() -> requests.open(caseworker)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> requests.answered(caseworker, ofDrammen)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void one_address_writes_to_one_municipality_three_times_a_day() throws SQLException {
        for (int time = 0; time < 3; time++) {
            requests.send(from(DRAMMEN, null));
        }
        assertThatThrownBy(() -> requests.send(from(DRAMMEN, null))).hasMessage("access.request.tooMany");
        assertThat(posted()).hasSize(6);
        requests.send(from(BERGEN, null));
        execute("update access.access_request set created_at = now() - interval '25 hours'");
        requests.send(from(DRAMMEN, null));
        assertThat(posted()).hasSize(9);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws SQLException {
        assertThat(requests.problems(new AccessRequestDraft(null, null, " ", "kari@", "x".repeat(1001), "nb")))
                .extracting(BrokenRule::key).containsExactly("access.request.municipality", "access.request.name",
                        "access.request.email", "access.request.messageLength");
        assertThat(requests.problems(new AccessRequestDraft("9999", null, "Kari", "kari@drammen.example", "", "nb")))
                .extracting(BrokenRule::key).containsExactly("access.request.municipality", "access.request.message");
        assertThat(requests.problems(from(DRAMMEN, SAGENE))).extracting(BrokenRule::key)
                .containsExactly("access.request.district");
        assertThat(requests.problems(from(OSLO, SAGENE))).isEmpty();
        assertThatThrownBy(() -> requests.send(from("9999", null))).isInstanceOf(BrokenRule.class);
        assertThat(posted()).isEmpty();
    }

    @Test
    void what_is_over_is_forgotten() throws SQLException {
        requests.send(from(DRAMMEN, null));
        requests.send(from(BERGEN, null));
        requests.answered(OF_DRAMMEN, requests.open(OF_DRAMMEN).get(0).id());
        forwarding.forget();
        assertThat(requests.open(OF_IMDI)).hasSize(1);
        execute("update access.access_request set answered_at = answered_at - interval '91 days',"
                + " created_at = created_at - interval '366 days'");
        forwarding.forget();
        assertThat(requests.open(OF_IMDI)).isEmpty();
    }
}
