package no.jobbsjanse.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The users of the realm, as far as invitations and withdrawn access need them.
 *
 * <p>Every call takes seconds at most, and throws {@link KeycloakAway} when there is no usable answer. None of them is
 * to be made inside a transaction.
 */
@ApplicationScoped
public class KeycloakUsers {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    /** An app with codes, and passkeys. */
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn");

    @Inject
    private KeycloakSettings settings;

    @Inject
    private ServiceToken token;

    /**
     * An account.
     *
     * @param subject its {@code sub}
     * @param username as Keycloak knows her now
     * @param pending whether user name and password have yet to be chosen
     */
    public record Found(String subject, String username, boolean pending) {
    }

    /** Whether those who are invited must set up a second factor. */
    public boolean isSecondFactorRequired() {
        return settings.secondFactorRequired();
    }

    /** Makes an account, or finds the one that has the address already. */
    public Found make(NewUser user) throws KeycloakAway {
        try (Response answer = call((api, bearer) ->
                api.create(settings.realm(), bearer, user.json(settings.secondFactorRequired())))) {
            if (answer.getStatus() == CREATED) {
                String address = answer.getLocation().getPath();
                return new Found(address.substring(address.lastIndexOf('/') + 1), user.provisionalName(), true);
            }
            if (answer.getStatus() == CONFLICT) {
                return byEmail(user.email()).orElseThrow(() -> new KeycloakAway("conflict, but no such user", null));
            }
            throw unexpected("create", answer);
        }
    }

    /** The account with an address, whatever the case of its letters. */
    public Optional<Found> byEmail(String email) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.byEmail(settings.realm(), bearer, email, true))) {
            expect("find", answer, Set.of(200));
            return answer.readEntity(JsonArray.class).stream().map(JsonValue::asJsonObject).map(KeycloakUsers::found)
                    .findFirst();
        }
    }

    /** The account with a {@code sub}; empty if Keycloak has no such user. */
    public Optional<Found> find(String subject) throws KeycloakAway {
        return read(subject).map(KeycloakUsers::found);
    }

    private Optional<JsonObject> read(String subject) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.read(settings.realm(), bearer, subject))) {
            expect("read", answer, Set.of(200, NOT_FOUND));
            return answer.getStatus() == NOT_FOUND ? Optional.empty() : Optional.of(answer.readEntity(JsonObject.class));
        }
    }

    private static Found found(JsonObject user) {
        return new Found(user.getString("id"), user.getString("username"), actions(user).contains("UPDATE_PASSWORD"));
    }

    private static List<String> actions(JsonObject user) {
        return user.containsKey("requiredActions")
                ? user.getJsonArray("requiredActions").getValuesAs(JsonString::getString) : List.of();
    }

    /**
     * Takes all second factors away from a user, who must choose one at her next log-in. That is demanded before the old ones
     * go, so that there is no moment in which a password is enough.
     *
     * @param wanted when: what she has set up after that stays, and nothing is left to do
     * @return whether she has to choose one now
     */
    public boolean renewSecondFactor(String subject, Instant wanted) throws KeycloakAway {
        List<JsonObject> factors = secondFactors(subject);
        Optional<JsonObject> user = read(subject);
        if (user.isEmpty() || factors.stream().anyMatch(one -> one.getJsonNumber("createdDate").longValue() > wanted.toEpochMilli())) {
            return false;
        }
        if (!actions(user.get()).contains(NewUser.CHOOSE_SECOND_FACTOR)) {
            JsonObject change = Json.createObjectBuilder().add("requiredActions",
                    Json.createArrayBuilder(actions(user.get())).add(NewUser.CHOOSE_SECOND_FACTOR)).build();
            try (Response answer = call((api, bearer) -> api.change(settings.realm(), bearer, subject, change))) {
                expect("change", answer, Set.of(204, NOT_FOUND));
            }
        }
        for (JsonObject factor : factors) {
            try (Response answer = call((api, bearer) -> api.removeCredential(settings.realm(), bearer, subject,
                    factor.getString("id")))) {
                expect("remove credential", answer, Set.of(204, NOT_FOUND));
            }
        }
        return true;
    }

    private List<JsonObject> secondFactors(String subject) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.credentials(settings.realm(), bearer, subject))) {
            expect("credentials", answer, Set.of(200, NOT_FOUND));
            return answer.getStatus() == NOT_FOUND ? List.of() : answer.readEntity(JsonArray.class).stream()
                    .map(JsonValue::asJsonObject).filter(one -> SECOND_FACTORS.contains(one.getString("type"))).toList();
        }
    }

    /** Gives a user another address. Nothing else of her is sent: attributes that are sent replace all she has. */
    public void correctAddress(String subject, String email) throws KeycloakAway {
        JsonObject change = Json.createObjectBuilder().add("email", email).build();
        try (Response answer = call((api, bearer) -> api.change(settings.realm(), bearer, subject, change))) {
            expect("change", answer, Set.of(204, NOT_FOUND, CONFLICT));
        }
    }

    /** Removes a user; no matter if she is gone already. */
    public void remove(String subject) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.delete(settings.realm(), bearer, subject))) {
            expect("delete", answer, Set.of(204, NOT_FOUND));
        }
    }

    /** Ends all her sessions; Keycloak tells the portal, which ends its own. */
    public void endSessions(String subject) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.logOut(settings.realm(), bearer, subject))) {
            expect("log out", answer, Set.of(204, NOT_FOUND));
        }
    }

    /**
     * Where a user who has not chosen user name and password yet may go to do so, for some minutes.
     *
     * @return empty when she has chosen already, or is gone
     */
    public Optional<URI> entrance(String subject) throws KeycloakAway {
        try (Response answer = call((api, bearer) -> api.entrance(settings.realm(), bearer, subject))) {
            expect("entrance", answer, Set.of(200, NOT_FOUND, CONFLICT));
            return answer.getStatus() != 200 ? Optional.empty()
                    : Optional.of(URI.create(answer.readEntity(JsonObject.class).getString("entrance")));
        }
    }

    private interface Call {
        Response send(KeycloakApi api, String bearer);
    }

    private Response call(Call call) throws KeycloakAway {
        try {
            Response answer = call.send(settings.api(), token.bearer());
            if (answer.getStatus() == 401) {
                // Ended before its time, by a restart of Keycloak for example.
                answer.close();
                token.forget();
                answer = call.send(settings.api(), token.bearer());
            }
            return answer;
        } catch (ProcessingException | IllegalStateException away) {
            throw new KeycloakAway("no answer", away);
        }
    }

    private static void expect(String what, Response answer, Set<Integer> statuses) throws KeycloakAway {
        // Whatever stands in front of Keycloak may not know the address: that is no word of Keycloak's about a user.
        boolean itself = answer.getStatus() != NOT_FOUND || MediaType.APPLICATION_JSON_TYPE.isCompatible(answer.getMediaType());
        if (!itself || !statuses.contains(answer.getStatus())) {
            throw unexpected(what, answer);
        }
    }

    /** What Keycloak finds wrong, by its key: never the value. */
    private static String reason(Response answer) {
        try {
            JsonObject said = answer.readEntity(JsonObject.class);
            return said.getString("field", "") + " " + said.getString("errorMessage", said.getString("error", ""));
        } catch (ProcessingException | IllegalStateException | ClassCastException none) {
            return "";
        }
    }

    private static KeycloakAway unexpected(String what, Response answer) {
        return new KeycloakAway(what + " was answered with " + answer.getStatus() + " " + reason(answer), null);
    }
}
