package no.jobbsjanse.access.keycloak;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Keycloak's REST interface, as far as we use it (Admin REST API of Keycloak 26.7, and the entrance of realm-config). */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface KeycloakApi {

    @POST
    @Path("realms/{realm}/protocol/openid-connect/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response token(@PathParam("realm") String realm, @HeaderParam("Authorization") String client, Form grant);

    @POST
    @Path("admin/realms/{realm}/users")
    Response create(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer, JsonObject user);

    @GET
    @Path("admin/realms/{realm}/users")
    Response byEmail(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @QueryParam("email") String email, @QueryParam("exact") boolean exact);

    @GET
    @Path("admin/realms/{realm}/users/{id}")
    Response read(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id);

    @PUT
    @Path("admin/realms/{realm}/users/{id}")
    Response change(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id, JsonObject user);

    @DELETE
    @Path("admin/realms/{realm}/users/{id}")
    Response delete(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id);

    @GET
    @Path("admin/realms/{realm}/users/{id}/credentials")
    Response credentials(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id);

    @DELETE
    @Path("admin/realms/{realm}/users/{id}/credentials/{credential}")
    Response removeCredential(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id, @PathParam("credential") String credential);

    @POST
    @Path("admin/realms/{realm}/users/{id}/logout")
    Response logOut(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id);

    @POST
    @Path("realms/{realm}/invitations/{id}/entrance")
    Response entrance(@PathParam("realm") String realm, @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id);
}
