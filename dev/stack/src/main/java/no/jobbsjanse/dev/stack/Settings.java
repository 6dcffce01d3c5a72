package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Project;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the system runs.
 *
 * @param folder       data, logs and work files of this run; nobody else may run in it at the same time
 * @param mailboxPort  the page that shows the mails
 * @param smtpPort     where the mails are delivered
 * @param fresh        throw the data of earlier runs away first
 */
public record Settings(Path folder, int portalPort, int keycloakPort, int mailboxPort, int smtpPort,
                       int folkeregisterPort, int postgresPort, boolean fresh) {

    /** As {@code mvn -Prun} is told with {@code -Dportal.port=…} and the like; data in the project's {@code .run}. */
    static Settings fromSystemProperties() {
        return new Settings(Project.runFolder(), Integer.getInteger("portal.port", 8080),
            Integer.getInteger("keycloak.port", 8180), Integer.getInteger("mail.port", 8025),
            Integer.getInteger("smtp.port", 2525), Integer.getInteger("folkeregister.port", 8090),
            Integer.getInteger("postgres.port", 5433), Boolean.getBoolean("fresh"));
    }

    /** On free ports, to run beside whatever else runs on this machine. The data in {@code folder} are kept. */
    public static Settings onFreePorts(Path folder) {
        List<Integer> ports = Ports.free(6);
        return new Settings(folder.toAbsolutePath(), ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4),
            ports.get(5), false);
    }

    /** For a second portal that uses the other parts of this one. */
    Settings beside(int ownPort) {
        return new Settings(folder.resolve("beside"), ownPort, keycloakPort, mailboxPort, smtpPort,
            folkeregisterPort, postgresPort, false);
    }

    String portalUrl() {
        return "http://localhost:" + portalPort;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloakPort;
    }

    String realmUrl() {
        return keycloakUrl() + "/realms/jobbsjansen";
    }

    String mailboxUrl() {
        return "http://localhost:" + mailboxPort;
    }

    String folkeregisterUrl() {
        return "http://localhost:" + folkeregisterPort;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** The ports of this run with who needs them and how to choose another. */
    List<Ports.Need> ports() {
        return List.of(
            new Ports.Need("the portal", portalPort, "portal.port"),
            new Ports.Need("Keycloak", keycloakPort, "keycloak.port"),
            new Ports.Need("the mailbox page", mailboxPort, "mail.port"),
            new Ports.Need("the mail server", smtpPort, "smtp.port"),
            new Ports.Need("the Folkeregister simulator", folkeregisterPort, "folkeregister.port"),
            new Ports.Need("PostgreSQL", postgresPort, "postgres.port"));
    }
}
