package no.jobbsjanse.keycloak;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * Gives whoever may manage users an entrance for one who is invited: an address that lets her in at once, for a few
 * minutes and until she has chosen her password. The portal asks for it on her behalf, at the moment she comes.
 */
@Path("")
public class Invitations {

    /** Where she ends up. */
    private static final String CLIENT = "portal";

    private final KeycloakSession session;

    Invitations(KeycloakSession session) {
        this.session = session;
    }

    /**
     * An entrance for a user.
     *
     * @return 200 and {@code {"entrance": "https://…"}}; 401 without a valid bearer token, 403 without the role
     *         {@code manage-users}, 404 when there is no such user, 409 when she has a password already or is disabled
     */
    @POST
    @Path("{user}/entrance")
    @Produces(MediaType.APPLICATION_JSON)
    public Response entrance(@PathParam("user") String id) {
        RealmModel realm = session.getContext().getRealm();
        AdminAuth caller = caller(realm);
        if (!AdminPermissions.evaluator(session, realm, caller).users().canManage()) {
            throw new ForbiddenException();
        }
        UserModel user = session.users().getUserById(realm, id);
        if (user == null) {
            return refusal(Status.NOT_FOUND, "unknown user");
        }
        if (!Pending.is(user)) {
            return refusal(Status.CONFLICT, "not pending");
        }
        UriInfo uri = session.getContext().getUri();
        String key = new EntranceToken(user, CLIENT).serialize(session, realm, uri);
        String entrance = LoginActionsService.actionTokenProcessor(uri).queryParam("key", key).build(realm.getName()).toString();
        new AdminEventBuilder(realm, caller, session, session.getContext().getConnection()).resource(ResourceType.USER)
                .operation(OperationType.ACTION).resourcePath("users", id, "entrance").success();
        return Response.ok(Map.of("entrance", entrance)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response refusal(Status status, String why) {
        return Response.status(status).entity(Map.of("error", why)).build();
    }

    private AdminAuth caller(RealmModel realm) {
        AuthResult bearer = new BearerTokenAuthenticator(session).authenticate();
        if (bearer == null) {
            throw new NotAuthorizedException("Bearer");
        }
        return new AdminAuth(realm, bearer.token(), bearer.user(), bearer.client());
    }
}
