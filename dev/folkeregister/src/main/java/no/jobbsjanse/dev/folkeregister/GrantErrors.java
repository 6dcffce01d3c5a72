package no.jobbsjanse.dev.folkeregister;

import java.util.UUID;

/**
 * The error answers of Maskinporten, always status 400. The codes are those of its troubleshooting page; where no code is
 * documented, none is invented.
 */
final class GrantErrors {

    private static final String PAGE = "https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking";
    private static final String ASSERTION = "Invalid assertion. Client authentication failed. ";

    private GrantErrors() {
    }

    static Refusal unsupportedGrantType() {
        return refusal("unsupported_grant_type", "Unsupported grant_type.", "");
    }

    static Refusal unreadable() {
        return refusal("invalid_request", "Invalid assertion. Invalid parameter value.", "");
    }

    static Refusal unknownClaim() {
        return refusal("invalid_request", "Invalid assertion. Unknown claim.", "");
    }

    /** A claim that is missing or has a value that is not allowed. */
    static Refusal invalidClaim(String claim) {
        return refusal("invalid_grant", ASSERTION + "Invalid JWT claim " + claim, "");
    }

    static Refusal usedBefore() {
        return refusal("invalid_grant", "Validation of JWT Bearer grant failed. Grant is used before.", "MP-012");
    }

    static Refusal clientNotFound() {
        return refusal("invalid_grant", ASSERTION + "Client not found.", "MP-100");
    }

    static Refusal wrongAudience() {
        return refusal("invalid_grant", ASSERTION + "Invalid JWT claim aud", "MP-110");
    }

    static Refusal unknownKey() {
        return refusal("invalid_grant", ASSERTION + "Unknown key.", "MP-120");
    }

    static Refusal invalidSignature() {
        return refusal("invalid_grant", ASSERTION + "Invalid signature.", "MP-124");
    }

    static Refusal expired() {
        return refusal("invalid_grant", ASSERTION + "JWT is expired.", "MP-130");
    }

    static Refusal invalidScope() {
        return refusal("invalid_scope", "Token request contains invalid scopes for client.", "MP-200");
    }

    static Refusal noAccessToScope() {
        return refusal("invalid_scope", "Consumer has not been granted access to the scope.", "MP-250");
    }

    private static Refusal refusal(String error, String description, String code) {
        String trace = " (trace_id: " + UUID.randomUUID().toString().replace("-", "") + ")";
        return new Refusal(Answer.json(400, Json.object()
                .add("error", error)
                .add("error_description", description + trace + (code.isEmpty() ? "" : " [" + code + "]"))
                .add("error_uri", PAGE)
                .build()).with("Cache-Control", "no-store"));
    }
}
