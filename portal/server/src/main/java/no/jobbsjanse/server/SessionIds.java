package no.jobbsjanse.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Session ids of 256 random bits. Payara's own have at most 56; OWASP ASVS 7.2.3 asks for 128. Set in
 * {@code preboot.txt}, put on the server's class path with {@code --addlibs}.
 */
public final class SessionIds implements UuidGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String generateUuid(Object ignored) {
        return generateUuid();
    }
}
