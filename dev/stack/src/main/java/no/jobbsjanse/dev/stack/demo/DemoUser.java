package no.jobbsjanse.dev.stack.demo;

import java.util.List;

/**
 * Somebody to log in as. The identity stands in {@code realm-config/development}; what she may do comes from here.
 *
 * @param subject      her id in Keycloak
 * @param username     what she logs in with
 * @param name         full name
 * @param roles        codes of the list ROLLE, the main one first
 * @param municipality kommunenummer, or {@code null} for a national role
 * @param district     bydelsnummer, or {@code null}
 */
public record DemoUser(String subject, String username, String name, List<String> roles, String municipality,
        String district) {

    /** The same for all; for development only. */
    public static final String PASSWORD = "Bare-til-demo-2026";

    /** Everybody one can log in as. */
    public static final List<DemoUser> ALL = List.of(
        user(1, "drammen-saksbehandler", "Kari Bakken", "kommunebruker", "3301", null),
        user(2, "drammen-leser", "Nils Moen", "kommuneleser", "3301", null),
        user(3, "drammen-administrator", "Astrid Lunde", "kommuneadministrator", "3301", null),
        user(4, "oslo-saksbehandler", "Ingrid Haugen", "kommunebruker", "0301", "030101"),
        user(5, "sandefjord-saksbehandler", "Berit Solberg", "kommunebruker", "3907", null),
        user(6, "imdi-support", "Tor Eide", "imdi-support", null, null),
        user(7, "imdi-administrator", "Solveig Dahl", "imdi-administrator", null, null),
        user(8, "imdi-leser", "Marit Vik", "imdi-leser", null, null),
        user(9, "revisor", "Helge Strand", "revisor", null, null),
        user(10, "drammen-skjermet", "Randi Aas", "kommunebruker", "3301", null).with("skjermet-tilgang"));

    /** The user with a user name. */
    static DemoUser named(String username) {
        return ALL.stream().filter(user -> user.username.equals(username)).findFirst().orElseThrow();
    }

    /** Where mail reaches her. */
    public String email() {
        return username + "@example.no";
    }

    /** The main role. */
    public String role() {
        return roles.get(0);
    }

    private DemoUser with(String further) {
        return new DemoUser(subject, username, name, List.of(role(), further), municipality, district);
    }

    private static DemoUser user(int number, String username, String name, String role, String municipality,
            String district) {
        return new DemoUser("11111111-0000-4000-8000-%012d".formatted(number), username, name, List.of(role),
            municipality, district);
    }
}
