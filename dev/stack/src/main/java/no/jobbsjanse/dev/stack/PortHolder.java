package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port: on Linux in {@code /proc}, elsewhere with {@code lsof} where there is one. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 100;

    private PortHolder() {
    }

    /** The process in words, for instance {@code process 4711 (/usr/bin/java -jar …)}; empty when it cannot be found. */
    static Optional<String> of(int port) {
        Optional<Long> pid = Files.isDirectory(PROC.resolve("net")) ? inProc(port) : byLsof(port);
        return pid.map(id -> "process " + id + ProcessHandle.of(id).map(PortHolder::command).orElse(""));
    }

    private static String command(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String line = info.commandLine().or(info::command).orElse("").replaceAll("\\s+", " ").trim();
        if (line.isEmpty()) {
            return "";
        }
        return " (" + (line.length() > LONGEST_COMMAND ? line.substring(0, LONGEST_COMMAND) + "…" : line) + ")";
    }

    private static Optional<Long> inProc(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : lines(PROC.resolve(table))) {
                String[] column = line.trim().split("\\s+");
                if (column.length > 9 && column[1].endsWith(":" + String.format("%04X", port)) && column[3].equals(LISTENING)) {
                    sockets.add("socket:[" + column[9] + "]");
                }
            }
        }
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> hasOneOf(sockets, pid)).findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Other users' processes keep theirs to themselves. */
    private static boolean hasOneOf(Set<String> sockets, long pid) {
        try (Stream<Path> descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> byLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().map(line -> Long.parseLong(line.trim()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
