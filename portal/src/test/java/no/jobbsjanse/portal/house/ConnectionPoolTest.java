package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Threads that hold a connection and wait for a second one must not be able to take all there are. */
class ConnectionPoolTest {

    /** The lanes of the look-ups, the worker, the events, the clock, the open pages. */
    private static final int BEHIND_THE_PAGES = 10;

    @Test
    void there_are_more_connections_than_threads_that_want_them() {
        int threads = number(Path.of("server/src/main/payara/preboot.txt"),
                "http-thread-pool\\.max-thread-pool-size=(\\d+)");
        int connections = number(Path.of("src/main/webapp/WEB-INF/web.xml"), "<max-pool-size>(\\d+)</max-pool-size>");
        assertThat(connections).isGreaterThan(threads + BEHIND_THE_PAGES);
    }

    private static int number(Path file, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(Project.read(Project.PORTAL.resolve(file)));
        assertThat(found.find()).as(file.toString()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
