package no.jobbsjanse.dev.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process the portal runs in, seen from outside. */
final class PortalProcess {

    private static final Pattern USED = Pattern.compile("tenured generation .*, +used (\\d+)K");

    private PortalProcess() {
    }

    private static ProcessHandle find() {
        return ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
                .findFirst().orElseThrow(() -> new IllegalStateException("The portal does not run"));
    }

    /** Processor time it has used until now. */
    static Duration cpu() {
        return find().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Kilobytes its objects take after a full collection, which leaves them all in one place; what follows is in another. */
    static long usedKilobytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The portal does not run with the serial collector");
        }
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(find().pid()), command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd did not answer: " + said);
        }
        return said;
    }
}
