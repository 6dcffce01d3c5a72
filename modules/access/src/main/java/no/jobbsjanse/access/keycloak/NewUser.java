package no.jobbsjanse.access.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who shall have an account. Her user name is provisional, {@code ny-…}, until she chooses one.
 *
 * @param id of the invitation: the provisional name comes from it, so that a second try finds the first
 * @param language {@code nb} or {@code nn}
 */
public record NewUser(UUID id, String givenName, String familyName, String email, String phone, String language) {

    /** What the user herself has to do, in the realm's order; kept on the user, so that a forgotten password leads there too. */
    private static final List<String> CHOOSE = List.of("UPDATE_PROFILE", "UPDATE_PASSWORD");
    /** Our provider lets her choose a passkey instead. */
    static final String CHOOSE_SECOND_FACTOR = "CONFIGURE_TOTP";

    JsonObject json(boolean secondFactor) {
        JsonArrayBuilder actions = Json.createArrayBuilder(CHOOSE);
        if (secondFactor) {
            actions.add(CHOOSE_SECOND_FACTOR);
        }
        return Json.createObjectBuilder()
                .add("username", provisionalName()).add("email", email).add("firstName", givenName)
                .add("lastName", familyName).add("enabled", true).add("emailVerified", false)
                .add("attributes", Json.createObjectBuilder().add("phoneNumber", Json.createArrayBuilder().add(phone))
                        .add("locale", Json.createArrayBuilder().add(language)))
                .add("requiredActions", actions).build();
    }

    /** The user name she has until she chooses one. */
    public String provisionalName() {
        return "ny-" + id.toString().substring(0, 8) + id.toString().substring(9, 13);
    }
}
