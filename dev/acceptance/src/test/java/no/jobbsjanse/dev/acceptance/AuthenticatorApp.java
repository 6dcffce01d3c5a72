package no.jobbsjanse.dev.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that makes one-time codes (RFC 6238), with the key as Keycloak shows it to those who cannot scan. */
record AuthenticatorApp(String key) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int MILLION = 1_000_000;

    String code() {
        return code(Instant.now().getEpochSecond() / SECONDS);
    }

    /** The one after that, which Keycloak takes already. It takes none twice. */
    String nextCode() {
        return code(Instant.now().getEpochSecond() / SECONDS + 1);
    }

    private String code(long period) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MILLION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int buffer = 0;
        for (char letter : key.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
