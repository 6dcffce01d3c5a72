package no.jobbsjanse.lookup.maskinporten;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key whose public half is registered with Maskinporten; such a registration lasts a year. */
public final class SigningKey {

    private final String id;
    private final JWSSigner signer;

    private SigningKey(String id, JWSSigner signer) {
        this.id = id;
        this.signer = signer;
    }

    /**
     * @param id {@code kid}, under which the key is registered
     * @param pem PKCS#8 ({@code BEGIN PRIVATE KEY}) of an RSA key of at least 2048 bits
     * @throws IllegalArgumentException if it is not; the text tells nothing of the key
     */
    public static SigningKey of(String id, String pem) {
        try {
            // In an environment variable its lines are often divided by a backslash and an n.
            byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s|\\\\n", ""));
            return new SigningKey(id, new RSASSASigner(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der))));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "maskinporten.private-key is not an RSA key of at least 2048 bits in PKCS#8 PEM");
        }
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the grant could not be signed", e);
        }
        return jwt.serialize();
    }
}
