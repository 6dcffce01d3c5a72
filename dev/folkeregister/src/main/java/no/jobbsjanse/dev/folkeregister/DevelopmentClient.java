package no.jobbsjanse.dev.folkeregister;

import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Set;

/**
 * The only client registered with the simulated Maskinporten. Its private key is in the source for everybody to read: it
 * opens nothing but this simulator.
 */
public final class DevelopmentClient {

    public static final String ID = "jobbsjansen-development";
    public static final String KEY_ID = "jobbsjansen-development-key";

    /** Opens the keystore; as little of a secret as the key. */
    public static final String KEYSTORE_PASSWORD = "development";

    /** The scope of the package the simulator offers, for public bodies with a legal right to protected information. */
    public static final String SCOPE = "folkeregister:deling/offentligmedhjemmel";

    /** A scope the client may have a token for, but which does not open this package of the register. */
    public static final String OTHER_SCOPE = "folkeregister:deling/offentligutenhjemmel";

    static final Set<String> SCOPES = Set.of(SCOPE, OTHER_SCOPE);

    private DevelopmentClient() {
    }

    /** The private key, PKCS#8 in PEM, for the setting {@code maskinporten.private-key}. */
    public static String privateKeyPem() {
        return new String(ResourceTable.bytes("/development-maskinporten-key.pem"), StandardCharsets.US_ASCII);
    }

    /**
     * The same key with a certificate, in PKCS#12 under {@link #KEYSTORE_PASSWORD}, for the setting
     * {@code maskinporten.keystore-file}. The certificate is of an authority nobody knows, and names no organisation.
     */
    public static byte[] keystore() {
        return ResourceTable.bytes("/development-maskinporten.p12");
    }

    static Base64 certificate() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(keystore()), KEYSTORE_PASSWORD.toCharArray());
            return Base64.encode(store.getCertificate(store.aliases().nextElement()).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The development certificate cannot be read", e);
        }
    }

    static RSAPublicKey publicKey() {
        String base64 = privateKeyPem().replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            var key = (RSAPrivateCrtKey) rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(java.util.Base64.getDecoder().decode(base64)));
            return (RSAPublicKey) rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The development key cannot be read", e);
        }
    }
}
