package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
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
import no.jobbsjanse.access.invitation.InvitationAddress;

/** What the tests inside the container share: administrators, invitees, and a look at the bare rows. */
@ApplicationScoped
public class TestAccess {

    public static final Scope DRAMMEN = Scope.of("3301");
    public static final Scope OSLO = Scope.of("0301");
    public static final Scope GAMLE_OSLO = new Scope("0301", "030101");

    @Inject
    InvitationAddress addresses;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    public static Mandate administrator(Scope place) {
        return new Mandate(new Actor("astrid", "Astrid Lunde"), place, Set.of(Permission.MANAGE_USERS));
    }

    public static Invitee invitee(String email) {
        return new Invitee("Kari", "Åsen", email, "91 23 45 67", Role.CASEWORKER, null);
    }

    /** As Keycloak would have answered: she has an account, and her role, but has never used it. */
    public String keycloakHasMade(UUID invitation) {
        String subject = UUID.randomUUID().toString();
        change("insert into access.account (subject, username, name, email) select ?, 'ny-' || left(id::text, 8),"
                + " given_name || ' ' || family_name, email from access.invitation where id = ?::uuid", subject, invitation);
        change("insert into access.assignment (id, account_subject, role, municipality_number, district_number)"
                + " select gen_random_uuid(), ?, role, municipality_number, district_number from access.invitation"
                + " where id = ?::uuid", subject, invitation);
        change("update access.invitation set account_subject = ? where id = ?::uuid", subject, invitation);
        change("delete from access.task where invitation_id = ?", invitation);
        return subject;
    }

    /** Somebody who has been here before. */
    public String somebodyKnown(String email) {
        String subject = UUID.randomUUID().toString();
        change("insert into access.account (subject, username, name, email, last_login_at)"
                + " values (?, ?, 'Eva Dahl', ?, now())", subject, email, email);
        return subject;
    }

    public void assign(String subject, String role, Scope place) {
        change("insert into access.assignment (id, account_subject, role, municipality_number, district_number)"
                + " values (gen_random_uuid(), ?, ?, ?, ?)", subject, role, place.municipality(), place.district());
    }

    public UUID invitationOf(String email) {
        return UUID.fromString(column("select id::text from access.invitation where email = ? order by invited_at desc",
                email).get(0));
    }

    /** The code of the link with a number, or of the live one. */
    public String code(UUID invitation, int number) {
        String address = addresses.of(invitation, number);
        return address.substring(address.indexOf('=') + 1);
    }

    public String liveCode(UUID invitation) {
        return code(invitation, Integer.parseInt(column("select link_number::text from access.invitation"
                + " where id = ?::uuid", invitation).get(0)));
    }

    public List<String> mails(UUID invitation) {
        return column("select kind || ' ' || recipient from access.mail where invitation_id = ? order by created_at",
                invitation);
    }

    public void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            fill(change, values);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> column(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            fill(select, values);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setString(at + 1, values[at] == null ? null : values[at].toString());
        }
    }
}
