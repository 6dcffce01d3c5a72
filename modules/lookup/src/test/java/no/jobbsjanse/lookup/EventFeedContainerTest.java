package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.EventFeedCondition.State;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.PersonName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event of Folkeregisteret makes an answer stale, and nothing is lost on the way. */
@ArquillianTest
class EventFeedContainerTest {

    private static final String RASK = "01819049846";
    private static final String LYS = "23859426050";
    private static final String NAME = "endringINavn";
    private static final Mandate SUPPORT = TestRegister.mandate(null, Permission.SUPPORT_USERS);
    /** Among the invented events there are some thousand, three pages of them. */
    private static final int FIRST_EVENT = 101;

    @Deployment
    static WebArchive application() {
        return LookupArchive.with(Map.of("folkeregister.feed", "true", "folkeregister.feed-seconds", "1",
                "lookup.refresh-hour", "-1"));
    }

    @Inject
    TestRegister register;

    @Inject
    SimulatorControl folkeregisteret;

    @Inject
    LookupOperations operations;

    @Inject
    Names names;

    private final LogLines log = new LogLines();

    @BeforeEach
    void allIsWell() {
        log.listen();
        register.startAnew();
        folkeregisteret.behave("NORMAL");
        register.awaitRecovery();
        awaitAllRead();
        register.awaitNoRefresh();
        folkeregisteret.behave("NORMAL");
    }

    @AfterEach
    void no_number_stands_in_any_line_of_the_log() {
        log.assertWithoutNumbers();
    }

    @Test
    void begins_after_the_last_event_there_is() {
        takeOver("next_sequence = null");
        awaitAllRead();

        assertThat(folkeregisteret.requests("LATEST_SEQUENCE_NUMBER")).isOne();
        assertThat(operations.feed(SUPPORT).unread()).isZero();
        assertThat(operations.figures(SUPPORT).refreshing()).isZero();
    }

    @Test
    void a_new_name_comes_with_its_event_and_nobody_else_is_asked_for() {
        Participant rask = named(RASK);
        Participant lys = named(LYS);
        folkeregisteret.behave("RENAMED");

        folkeregisteret.report(NAME, RASK);
        register.awaitUntil(rask, () -> isNowNamed(rask));

        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
        assertThat(register.summary(lys).name().full()).isEqualTo("LYS SOLRIK HAGE");
        assertThat(folkeregisteret.requests()).isOne();
        assertThat(operations.feed(SUPPORT).eventAt()).isNotNull();
    }

    @Test
    void a_grading_takes_the_name_away_and_a_new_number_takes_the_place_of_the_old_one() {
        Participant rask = named(RASK);
        folkeregisteret.behave("GRADED");
        folkeregisteret.report("endringIAdressebeskyttelse", RASK);
        register.awaitUntil(rask, () -> register.summary(rask).name() == null);
        assertThat(register.summary(rask).name()).isNull();

        folkeregisteret.behave("NORMAL");
        Participant woman = named("57848769071");
        folkeregisteret.behave("RENUMBERED");
        folkeregisteret.report("endringIIdentifikasjonsnummer", "57848769071");
        register.awaitUntil(woman, () -> names.numberOf(register.scope(), woman.person()).orElseThrow().digits().startsWith("178487"));
    }

    @Test
    void a_page_that_is_read_twice_has_no_second_effect() {
        Participant rask = named(RASK);
        folkeregisteret.behave("RENAMED");
        folkeregisteret.report(NAME, RASK);
        register.awaitChange(rask);
        register.awaitNoRefresh();
        register.forgetChanges();

        goTo(folkeregisteret.latestEvent());
        awaitAllRead();
        register.awaitNoRefresh();

        assertThat(register.changes()).isEmpty();
        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
    }

    @Test
    void a_node_that_dies_while_it_reads_loses_nothing_and_changes_nothing_when_it_comes_back() {
        Participant rask = named(RASK);
        folkeregisteret.behave("SLOW", 60);
        folkeregisteret.awaitRequests("FEED", 1);
        folkeregisteret.report(NAME, RASK);
        long pointer = pointer();
        // Another node has taken over, and died.
        register.as("", "update lookup.event_feed set lease = lease + 1, leased_until = now() + interval '1 hour'");
        folkeregisteret.behave("RENAMED");

        // This node looks every second, and may not read.
        register.awaitThat("read_at < now() - interval '3 seconds'");
        assertThat(pointer()).isEqualTo(pointer);
        assertThat(register.summary(rask).name().full()).isEqualTo("RASK SJØSTJERNE");

        register.as("", "update lookup.event_feed set leased_until = now() - interval '1 second'");
        register.awaitUntil(rask, () -> isNowNamed(rask));
        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
    }

    @Test
    void the_pointer_stays_while_the_feed_cannot_be_read_and_support_is_told_why() {
        Participant rask = named(RASK);
        Map<String, LookupFailure> troubles = Map.of("UNAVAILABLE", LookupFailure.ERROR, "GARBAGE",
                LookupFailure.UNREADABLE, "TRUNCATED", LookupFailure.UNREADABLE, "FIREWALL", LookupFailure.UNREADABLE,
                "FORBIDDEN", LookupFailure.ACCESS_REFUSED, "THROTTLED", LookupFailure.THROTTLED);
        troubles.forEach((trouble, failure) -> {
            folkeregisteret.behave(trouble, 1);
            long pointer = pointer();
            folkeregisteret.report(NAME, RASK);
            register.awaitThat("event_feed.failing_since is not null and event_feed.last_failure = '" + failure + "'");

            EventFeedCondition condition = operations.feed(SUPPORT);
            assertThat(condition.state()).isEqualTo(State.FAILING);
            assertThat(condition.failure().why()).isEqualTo(failure);
            assertThat(condition.failure().detail()).doesNotContainPattern("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");
            assertThat(pointer()).as(trouble).isEqualTo(pointer);

            folkeregisteret.behave("RENAMED");
            awaitAllRead();
            // Or else the next trouble meets the look-up as well, and puts it off for minutes.
            register.awaitNoRefresh();
        });
        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
    }

    @Test
    void events_are_read_while_names_are_waited_for() {
        folkeregisteret.behave("BACKLOG", 10);
        Participant rask = register.register(RASK);
        folkeregisteret.awaitRequests(1);
        folkeregisteret.awaitRequests("FEED", folkeregisteret.requests("FEED") + 2);

        assertThat(register.asWorkerReads("select 1 from lookup.name_lookup where leased_until > now()"))
                .as("asked for still").isNotEmpty();
        register.awaitName(rask);
    }

    @Test
    void a_pointer_that_is_too_old_begins_anew_and_everybody_is_asked_for() {
        Participant rask = named(RASK);
        folkeregisteret.behave("RENAMED");
        register.as("", "update lookup.event_feed set restarted_at = null");

        goTo(FIRST_EVENT - 1);
        register.awaitUntil(rask, () -> isNowNamed(rask));
        awaitAllRead();

        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
        assertThat(operations.feed(SUPPORT).restartedAt()).isNotNull();

        // Once a day is enough: a second time something else is wrong.
        goTo(FIRST_EVENT - 1);
        register.awaitThat("event_feed.failing_since is not null");
        assertThat(operations.feed(SUPPORT).failure().why()).isEqualTo(LookupFailure.UNEXPECTED);
        goTo(folkeregisteret.latestEvent() + 1);
        awaitAllRead();
    }

    @Test
    void kinds_that_nobody_has_heard_of_and_strangers_are_passed_over() {
        named(RASK);
        folkeregisteret.behave("RENAMED");
        folkeregisteret.report("heltNyHendelse", RASK);
        folkeregisteret.report("endringIBostedsadresse", RASK);
        folkeregisteret.report(NAME, LYS);

        awaitAllRead();

        assertThat(operations.figures(SUPPORT).refreshing()).isZero();
        assertThat(folkeregisteret.requests()).isZero();
    }

    @Test
    void a_feed_of_many_pages_is_read_to_its_end() {
        goTo(FIRST_EVENT);
        awaitAllRead();
        assertThat(folkeregisteret.requests("FEED")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_is_read_while_support_has_paused() {
        Participant rask = named(RASK);
        operations.pause(SUPPORT);
        folkeregisteret.behave("RENAMED");
        folkeregisteret.report(NAME, RASK);
        register.awaitThat("next_read_at < now() - interval '2 seconds'");
        assertThat(folkeregisteret.requests("FEED")).isLessThanOrEqualTo(1);

        operations.resume(SUPPORT);
        register.awaitUntil(rask, () -> isNowNamed(rask));
        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
    }

    @Test
    void whoever_asks_for_holders_sees_sealed_numbers_and_nothing_else_and_changes_nothing() {
        named(RASK);
        String task = "folkeregister-events";
        assertThat(register.seenAs(task, "select id from registry.identifier")).isNotEmpty();
        for (String walled : List.of("registry.person", "registry.participation", "registry.field_change",
                "registry.occupied_period", "lookup.name_lookup")) {
            assertThat(register.seenAs(task, "select 1 from " + walled)).as(walled).isEmpty();
        }
        assertThat(register.as(task, "update registry.identifier set in_use = false")).isZero();
        assertThat(register.seenAs("name-lookup", "select id from registry.identifier")).isEmpty();
    }

    @Test
    void only_support_reads_how_the_feed_is_doing() {
        assertThatThrownBy(() -> operations.feed(register.here())).isInstanceOf(NotPermitted.class);
    }

    private Participant named(String number) {
        Participant participant = register.register(number);
        register.awaitName(participant);
        register.forgetChanges();
        return participant;
    }

    private long pointer() {
        return Long.parseLong(register.seenAs("", "select next_sequence from lookup.event_feed").get(0));
    }

    private void goTo(long sequence) {
        takeOver("next_sequence = " + sequence);
    }

    /** Whoever is reading at this moment would write where it has come to: its lease is void. */
    private void takeOver(String change) {
        register.as("", "update lookup.event_feed set lease = lease + 1, leased_until = null, failing_since = null,"
                + " next_read_at = now(), " + change);
    }

    private boolean isNowNamed(Participant participant) {
        PersonName name = register.summary(participant).name();
        return name != null && name.full().equals("NY NAVNESEN");
    }

    private void awaitAllRead() {
        register.awaitThat("next_sequence = " + (folkeregisteret.latestEvent() + 1)
                + " and event_feed.failing_since is null and event_feed.leased_until is null");
    }
}
