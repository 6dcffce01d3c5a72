package no.jobbsjanse.dev.folkeregister;

/** Maskinporten: its metadata (RFC 8414), its keys, and tokens in exchange for JWT grants (RFC 7523). */
final class MaskinportenEndpoint {

    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final String issuer;
    private final Grants grants;
    private final AccessTokens tokens;
    private final Behaviour behaviour;

    MaskinportenEndpoint(String issuer, Grants grants, AccessTokens tokens, Behaviour behaviour) {
        this.issuer = issuer;
        this.grants = grants;
        this.tokens = tokens;
        this.behaviour = behaviour;
    }

    Answer metadata(Request request) {
        checkAvailable();
        return Answer.json(200, Json.object()
                .add("issuer", issuer)
                .add("token_endpoint", issuer + "token")
                .add("jwks_uri", issuer + "jwks")
                .add("token_endpoint_auth_methods_supported", Json.PROVIDER.createArrayBuilder().add("private_key_jwt"))
                .add("grant_types_supported", Json.PROVIDER.createArrayBuilder().add(GRANT_TYPE))
                .add("token_endpoint_auth_signing_alg_values_supported", Json.PROVIDER.createArrayBuilder()
                        .add("RS256").add("RS384").add("RS512"))
                .build());
    }

    Answer keys(Request request) {
        checkAvailable();
        return Answer.json(200, Json.object(tokens.publicKeys().toJSONObject()));
    }

    Answer token(Request request) {
        checkAvailable();
        if (behaviour.mode() == Mode.GRANT_REFUSED) {
            throw GrantErrors.clientNotFound();
        }
        if (!request.hasContentType("application/x-www-form-urlencoded")) {
            throw GrantErrors.unreadable();
        }
        if (!request.field("grant_type").filter(GRANT_TYPE::equals).isPresent()) {
            throw GrantErrors.unsupportedGrantType();
        }
        String scope = grants.redeem(request.field("assertion").orElseThrow(GrantErrors::unreadable));
        return Answer.json(200, Json.object()
                .add("access_token", tokens.issue(DevelopmentClient.ID, scope))
                .add("token_type", "Bearer")
                .add("expires_in", tokens.lifetime().toSeconds())
                .add("scope", scope)
                .build()).with("Cache-Control", "no-store");
    }

    private void checkAvailable() {
        if (behaviour.mode() == Mode.MASKINPORTEN_UNAVAILABLE) {
            throw new Refusal(Answer.html(503, "<html><body><h1>503 Service Unavailable</h1></body></html>"));
        }
    }
}
