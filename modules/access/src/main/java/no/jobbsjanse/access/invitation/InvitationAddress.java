package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address in the mail. Its code names an invitation and the number of the link, and proves that we wrote it; nothing
 * of it is stored, so that whoever reads the database cannot open anybody's invitation, and a reminder has the same link.
 */
@ApplicationScoped
public class InvitationAddress {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PROOF = 16;

    private String page;
    private SecretKeySpec key;

    /** What a code names. */
    public record Named(UUID invitation, int number) {
    }

    protected InvitationAddress() {
    }

    /**
     * @param app public address of the portal
     * @param secret of the service account; what signs the links is derived from it, so that a new secret ends them all
     */
    @Inject
    InvitationAddress(@ConfigProperty(name = "app.url") String app,
            @ConfigProperty(name = "access.secret") String secret) {
        page = app + "/open/invitation?code=";
        key = new SecretKeySpec(hmac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                "links of invitations".getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    /** The address of a link. */
    public String of(UUID invitation, int number) {
        return page + code(invitation, number);
    }

    String code(UUID invitation, int number) {
        byte[] named = ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES).putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits()).putInt(number).array();
        byte[] code = Arrays.copyOf(named, named.length + PROOF);
        System.arraycopy(hmac(key, named), 0, code, named.length, PROOF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** What a code names; empty if it is none of ours. */
    Optional<Named> read(String code) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
            Named named = new Named(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
            boolean ours = MessageDigest.isEqual(code(named.invitation(), named.number())
                    .getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
            return ours ? Optional.of(named) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException none) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
