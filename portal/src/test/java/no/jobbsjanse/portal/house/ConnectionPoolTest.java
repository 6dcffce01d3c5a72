package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.jobbsjanse.access.BackgroundWork;
import org.junit.jupiter.api.Test;

/** Threads that hold a connection and wait for a second one must not be able to take all there are. */
class ConnectionPoolTest {

    /** The lanes of the look-ups, and the news of the open pages beside their rounds. */
    private static final int BESIDE_THE_WORK = 5;

    @Test
    void there_are_more_connections_than_threads_that_want_them() {
        int threads = number(Path.of("server/src/main/payara/preboot.txt"),
                "http-thread-pool\\.max-thread-pool-size=(\\d+)");
        int connections = number(Path.of("src/main/webapp/WEB-INF/web.xml"), "<max-pool-size>(\\d+)</max-pool-size>");
        long work = new ClassFileImporter().importPackages("no.jobbsjanse").stream()
                .filter(one -> one.isAssignableTo(BackgroundWork.class) && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
        assertThat(work).isGreaterThan(10);
        assertThat(connections).isGreaterThan(threads + (int) work + BESIDE_THE_WORK);
    }

    private static int number(Path file, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(Project.read(Project.PORTAL.resolve(file)));
        assertThat(found.find()).as(file.toString()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
