package no.jobbsjanse.lookup.maskinporten;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The private key that our grants are signed with, and how Maskinporten is to know it: by the id under which its public
 * half is registered ({@code kid}; a registration lasts a year), or by the certificate of the enterprise
 * («virksomhetssertifikat», {@code x5c}). No text of an exception tells anything of the key.
 */
public final class SigningKey {

    private static final String UNFIT = " is not an RSA key of at least 2048 bits";

    private final JWSHeader header;
    private final JWSSigner signer;

    private SigningKey(JWSHeader.Builder header, PrivateKey key) {
        this.header = header.build();
        this.signer = new RSASSASigner(key);
    }

    /**
     * @param id {@code kid}, under which the key is registered
     * @param pem PKCS#8 ({@code BEGIN PRIVATE KEY}) of an RSA key of at least 2048 bits
     * @throws IllegalArgumentException if it is not
     */
    public static SigningKey of(String id, String pem) {
        try {
            // In an environment variable its lines are often divided by a backslash and an n.
            byte[] der = java.util.Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s|\\\\n", ""));
            return new SigningKey(header().keyID(id),
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException("maskinporten.private-key" + UNFIT + " in PKCS#8 PEM");
        }
    }

    /**
     * @param id under which the key is registered; empty for the {@code kid} in the JWK
     * @param jwk a private RSA key (RFC 7517), as Digdir's self service hands it out
     * @throws IllegalArgumentException if it is not, or if nobody says the id
     */
    static SigningKey ofJwk(Optional<String> id, String jwk) {
        try {
            RSAKey key = RSAKey.parse(jwk);
            if (!key.isPrivate()) {
                throw new IllegalArgumentException();
            }
            String kid = id.or(() -> Optional.ofNullable(key.getKeyID())).orElse(null);
            if (kid != null) {
                return new SigningKey(header().keyID(kid), key.toPrivateKey());
            }
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException("maskinporten.jwk" + UNFIT + " with its private part");
        }
        throw new IllegalArgumentException("maskinporten.key-id is missing, and the JWK has no kid");
    }

    /**
     * @param file PKCS#12
     * @param password of the file and of the key in it
     * @param alias of the key; empty if there is only one
     * @param id under which the key is registered; empty if Maskinporten is to know it by its certificate
     * @throws IllegalArgumentException if there is no such key, or nothing to know it by
     */
    static SigningKey ofKeystore(String file, String password, Optional<String> alias, Optional<String> id) {
        KeyStore store = open(file, password);
        try {
            String entry = entry(store, alias);
            if (!(store.getKey(entry, password.toCharArray()) instanceof PrivateKey key)) {
                throw new IllegalArgumentException("maskinporten.key-alias names no private key");
            }
            return new SigningKey(id.isPresent() ? header().keyID(id.get())
                    : header().x509CertChain(chain(store.getCertificateChain(entry))), key);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("the key in maskinporten.keystore-file cannot be read");
        }
    }

    private static KeyStore open(String file, String password) {
        try {
            return KeyStore.getInstance(new File(file), password.toCharArray());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException("maskinporten.keystore-file cannot be opened: there is no such file, it is"
                    + " no PKCS#12, or maskinporten.keystore-password is wrong");
        }
    }

    private static String entry(KeyStore store, Optional<String> alias) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String one : Collections.list(store.aliases())) {
            if (store.isKeyEntry(one)) {
                keys.add(one);
            }
        }
        return keys.stream().filter(one -> alias.isEmpty() ? keys.size() == 1 : alias.get().equalsIgnoreCase(one))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "maskinporten.key-alias must name one of the " + keys.size() + " keys in the keystore"));
    }

    private static List<Base64> chain(Certificate[] certificates) throws GeneralSecurityException {
        if (certificates == null || certificates.length == 0) {
            throw new IllegalArgumentException("maskinporten.key-id is missing, and the keystore has no certificate");
        }
        List<Base64> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            chain.add(Base64.encode(certificate.getEncoded()));
        }
        return chain;
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256);
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the grant could not be signed", e);
        }
        return jwt.serialize();
    }
}
