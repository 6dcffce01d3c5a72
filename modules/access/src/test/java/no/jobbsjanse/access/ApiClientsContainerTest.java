package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.DRAMMEN;
import static no.jobbsjanse.access.TestAccess.GAMLE_OSLO;
import static no.jobbsjanse.access.TestAccess.OSLO;
import static no.jobbsjanse.access.TestAccess.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A system calls on behalf of a place when IMDi has bound it to the place and an administrator there has let it in. */
@ArquillianTest
class ApiClientsContainerTest {

    private static final Mandate ASTRID = administrator(DRAMMEN);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    ApiClients clients;

    @Inject
    ApiCallers callers;

    private ApiClient given(String client, boolean writes) {
        clients.give(ASTRID, client, "Fag " + client, writes);
        return callers.admit(client, "3301").orElseThrow();
    }

    @Test
    void nobody_is_let_in_unless_somebody_has_said_so() {
        assertThat(callers.admit("unknown", "3301")).isEmpty();
        given("a-reader", false);
        assertThat(callers.admit("a-reader", "3907")).isEmpty();
        assertThat(callers.admit("a-reader", null)).isEmpty();
        assertThat(callers.admit("A-reader", "3301")).isEmpty();
    }

    @Test
    void it_reads_or_reads_and_writes_in_its_place_and_never_sees_protected_names() {
        assertThat(given("b-reader", false).mandate()).isEqualTo(new Mandate(
                new Actor("api:b-reader", "Fagsystem: Fag b-reader"), DRAMMEN, Set.of(Permission.VIEW_PARTICIPANTS)));
        assertThat(given("b-writer", true).mandate().permissions()).containsExactlyInAnyOrder(
                Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS);
    }

    @Test
    void what_is_ended_is_ended_with_the_next_call_and_can_be_given_anew() {
        ApiClient client = given("cc", true);
        clients.end(ASTRID, client.id());
        assertThat(callers.admit("cc", "3301")).isEmpty();
        assertThatThrownBy(() -> clients.end(ASTRID, client.id())).hasMessage("access.gone");
        given("cc", false);
        assertThat(clients.all(ASTRID)).filteredOn(one -> one.client().equals("cc")).extracting(ApiClient::isLive)
                .containsExactly(true, false);
    }

    @Test
    void its_use_is_noted() {
        assertThat(test.column("select count(*)::text from access.api_client where client = 'dd'")).containsExactly("0");
        given("dd", true);
        assertThat(clients.all(ASTRID)).filteredOn(one -> one.client().equals("dd")).singleElement()
                .satisfies(one -> assertThat(one.lastUsedAt()).isNotNull());
    }

    @Test
    void a_place_decides_for_itself_alone() {
        ApiClient ours = given("ee", true);
        Mandate gamleOslo = administrator(GAMLE_OSLO);
        clients.give(gamleOslo, "ee", "Deres", false);
        assertThat(callers.admit("ee", "030101").orElseThrow().place()).isEqualTo(GAMLE_OSLO);
        assertThat(callers.admit("ee", "0301")).isEmpty();
        assertThat(clients.all(gamleOslo)).extracting(ApiClient::name).containsExactly("Deres");
        assertThat(clients.all(administrator(OSLO))).extracting(ApiClient::name).containsExactly("Deres");
        assertThatThrownBy(() -> clients.end(gamleOslo, ours.id())).hasMessage("access.gone");
        Mandate caseworker = new Mandate(ASTRID.actor(), DRAMMEN, Set.of(Permission.REGISTER_PARTICIPANTS));
        assertThatThrownBy(() -> clients.all(caseworker)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> clients.give(caseworker, "x1", "X", true)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> clients.end(caseworker, ours.id())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_is_typed_is_checked() {
        given("f1", true);
        assertThatThrownBy(() -> clients.give(ASTRID, " f1 ", "Igjen", false)).hasMessage("access.api.taken");
        for (String wrong : new String[] {"", "a", "-a", "a b", "å1", "a".repeat(101)}) {
            assertThatThrownBy(() -> clients.give(ASTRID, wrong, "Navn", false)).as(wrong)
                    .hasMessage("access.api.client");
        }
        for (String wrong : new String[] {"", " ", "a\nb", "a".repeat(61)}) {
            assertThatThrownBy(() -> clients.give(ASTRID, "f2", wrong, false)).as(wrong).hasMessage("access.api.name");
        }
    }

    @Test
    void the_same_request_is_answered_the_same_and_another_by_its_key_is_refused() {
        ApiClient client = given("gg", true);
        byte[] request = digest("one");
        assertThat(callers.begin(client, "key", request)).isEmpty();
        assertThatThrownBy(() -> callers.begin(client, "key", request)).hasMessage("api.underWay");
        assertThatThrownBy(() -> callers.begin(client, "key", digest("other"))).hasMessage("api.keyOfAnother");
        ApiCallers.Answer answer = new ApiCallers.Answer(201, "/participations/1", "{}");
        callers.answered(client, "key", answer);
        assertThat(callers.begin(client, "key", request)).contains(answer);
        assertThatThrownBy(() -> callers.begin(client, "key", digest("other"))).hasMessage("api.keyOfAnother");
        assertThat(callers.begin(given("g2", true), "key", digest("other"))).isEmpty();
    }

    @Test
    void what_has_not_come_about_leaves_the_key_free_and_so_does_what_was_lost() {
        ApiClient client = given("hh", true);
        assertThat(callers.begin(client, "refused", digest("one"))).isEmpty();
        callers.failed(client, "refused");
        assertThat(callers.begin(client, "refused", digest("corrected"))).isEmpty();
        assertThat(callers.begin(client, "lost", digest("one"))).isEmpty();
        test.change("update access.api_answer set begun_at = now() - interval '2 minutes' where key = 'lost'");
        assertThat(callers.begin(client, "lost", digest("one"))).isEmpty();
        assertThatThrownBy(() -> callers.begin(client, "lost", digest("one"))).hasMessage("api.underWay");
    }

    private static byte[] digest(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
