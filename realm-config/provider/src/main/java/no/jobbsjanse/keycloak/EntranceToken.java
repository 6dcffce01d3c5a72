package no.jobbsjanse.keycloak;

import java.util.UUID;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;

/** What an entrance carries, signed by Keycloak: who may come in, under which address she was invited, and until when. */
public class EntranceToken extends DefaultActionToken {

    static final String TYPE = "entrance";
    /** The portal asks for one when she has pressed «Start», so this is the time it takes a browser to follow. */
    static final int SECONDS_TO_BEGIN = 300;

    EntranceToken(UserModel user, String client) {
        super(user.getId(), TYPE, Time.currentTime() + SECONDS_TO_BEGIN, UUID.randomUUID());
        setEmail(user.getEmail());
        issuedFor(client);
    }

    /** For Keycloak, which reads it from JSON. */
    protected EntranceToken() {
    }
}
