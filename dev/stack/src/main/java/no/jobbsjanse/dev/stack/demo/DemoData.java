package no.jobbsjanse.dev.stack.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.dev.database.Database;
import no.jobbsjanse.registry.NumberVault;

/** Fills an empty register with demo users and about ninety synthetic participants in all statuses. */
public final class DemoData {

    /** A place, how many take part there, who registers them, and in which projects. */
    private record DemoPlace(String municipality, String district, int participants, String caseworker,
            String... projects) {
    }

    private static final List<DemoPlace> PLACES = List.of(
        new DemoPlace("3301", null, 43, "drammen-saksbehandler", "Ny vei til jobb", "Språk og arbeid"),
        new DemoPlace("0301", "030101", 20, "oslo-saksbehandler", "Jobbsjansen Gamle Oslo"),
        new DemoPlace("0301", "030102", 4, "oslo-saksbehandler", "Jobbsjansen Grünerløkka"),
        new DemoPlace("3907", null, 24, "sandefjord-saksbehandler", "Kvinner i arbeid"));

    private final Database database;
    private final NumberVault vault;
    private final LocalDate today;
    private final Random random = new Random(80);
    private final DemoNumbers numbers = new DemoNumbers(leftFree());

    private DemoData(Database database, NumberVault vault, LocalDate today) {
        this.database = database;
        this.vault = vault;
        this.today = today;
    }

    /**
     * Does nothing in a register that has users already.
     *
     * @param vault seals the numbers; with the keys the portal has
     * @param today what the dates are relative to
     */
    public static void fill(Database database, NumberVault vault, LocalDate today) {
        try {
            DemoData data = new DemoData(database, vault, today);
            if (data.isEmpty()) {
                // Participants first: users are what tells a filled register from an empty one.
                data.fillParticipants();
                data.fillUsers();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo data could not be filled in", e);
        }
    }

    /** The numbers a newcomer tries by hand; nobody has them yet. */
    static Set<String> leftFree() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DemoData.class.getResourceAsStream("numbers-left-free.txt"), StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement query = connection.prepareStatement("select not exists (select from access.assignment)");
                ResultSet answer = query.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private void fillUsers() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            for (DemoUser user : DemoUser.ALL) {
                Statements.run(connection, """
                    insert into access.account (subject, username, name, email) values (?, ?, ?, ?)
                    on conflict do nothing""", user.subject(), user.username(), user.name(), user.email());
                for (String role : user.roles()) {
                    Statements.run(connection, """
                        insert into access.assignment (account_subject, role, municipality_number, district_number)
                        values (?, ?, ?, ?)""", user.subject(), role, user.municipality(), user.district());
                }
            }
            fillSystems(connection);
            connection.commit();
        }
    }

    /** The system of realm-config/development/clients, which may read and change. */
    private static void fillSystems(Connection connection) throws SQLException {
        Statements.run(connection, """
            insert into access.api_client (id, client, name, municipality_number, writes, granted_at, granted_by)
            values (gen_random_uuid(), 'drammen-fagsystem', 'Drammen fagsystem', '3301', true, now(), ?)""",
            DemoUser.named("drammen-administrator").name());
    }

    /** As the application: row-level security is tried out on the way. */
    private void fillParticipants() throws SQLException {
        for (DemoPlace place : PLACES) {
            try (Connection connection = database.application().getConnection()) {
                connection.setAutoCommit(false);
                Statements.run(connection,
                    "select set_config('app.municipality', ?, true), set_config('app.district', coalesce(?, ''), true)",
                    place.municipality, place.district);
                fillPlace(place, new DemoRows(connection, vault, place.municipality, place.district,
                    DemoUser.named(place.caseworker), random));
                connection.commit();
            }
        }
    }

    private void fillPlace(DemoPlace place, DemoRows rows) throws SQLException {
        List<String> projects = new ArrayList<>();
        for (String project : place.projects) {
            projects.add(rows.insertProject(project, LocalDate.of(2021, 1, 1)));
        }
        for (int number = 0; number < place.participants; number++) {
            DemoParticipant participant = DemoParticipant.number(number, today, random);
            rows.insert(participant, numbers.woman(participant.age(), participant.startedOn()),
                projects.get(number % projects.size()));
        }
    }
}
