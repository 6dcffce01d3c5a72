package no.jobbsjanse.dev.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A telephone that keeps passkeys, as Chromium pretends to be one. */
record PasskeyDevice(CDPSession chromium, String id) {

    static PasskeyDevice of(Visitor visitor) {
        JsonObject telephone = new JsonObject();
        telephone.addProperty("protocol", "ctap2");
        telephone.addProperty("transport", "internal");
        for (String ability : new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"}) {
            telephone.addProperty(ability, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", telephone);
        CDPSession chromium = visitor.context().newCDPSession(visitor.page());
        chromium.send("WebAuthn.enable");
        return new PasskeyDevice(chromium, chromium.send("WebAuthn.addVirtualAuthenticator", options).get("authenticatorId").getAsString());
    }

    /** Whether whoever holds it shows the right finger. */
    void isHers(boolean hers) {
        JsonObject verified = new JsonObject();
        verified.addProperty("authenticatorId", id);
        verified.addProperty("isUserVerified", hers);
        chromium.send("WebAuthn.setUserVerified", verified);
    }
}
