package no.jobbsjanse.lookup.maskinporten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.dev.folkeregister.DevelopmentClient;
import no.jobbsjanse.dev.folkeregister.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each place a key may be kept in opens Maskinporten, and no mistake gives a key away. */
class SigningKeyTest {

    private static final Map<String, String> ID = Map.of("key-id", DevelopmentClient.KEY_ID);
    private static final Map<String, String> PASSWORD =
            Map.of("keystore-password", DevelopmentClient.KEYSTORE_PASSWORD);

    private static Simulator simulator;

    @TempDir
    private static Path folder;

    private static String keystore;
    private static String jwk;

    @BeforeAll
    static void start() throws Exception {
        simulator = Simulator.start(0);
        keystore = file("key.p12", DevelopmentClient.keystore());
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(
                DevelopmentClient.privateKeyPem().replaceAll("-----[A-Z ]+-----", ""))));
        var open = (java.security.interfaces.RSAPublicKey) rsa.generatePublic(
                new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        jwk = new RSAKey.Builder(open).privateKey(key).keyID(DevelopmentClient.KEY_ID).build().toJSONString();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void a_pem_file_opens_maskinporten() throws Exception {
        opens(with(ID, Map.of("private-key-file", file("key.pem", DevelopmentClient.privateKeyPem().getBytes()))));
    }

    @Test
    void a_jwk_opens_maskinporten_by_its_own_id_or_by_another() throws Exception {
        opens(Map.of("jwk", jwk));
        opens(Map.of("jwk-file", file("key.json", jwk.getBytes())));
        opens(with(ID, Map.of("jwk", jwk.replace(DevelopmentClient.KEY_ID, "another"))));
    }

    @Test
    void a_keystore_opens_maskinporten_by_its_certificate_or_by_an_id() throws Exception {
        Map<String, String> settings = with(PASSWORD, Map.of("keystore-file", keystore));
        opens(settings);
        opens(with(settings, Map.of("key-alias", "Maskinporten")));
        assertThat(header(settings)).containsOnlyKeys("alg", "x5c");
        assertThat((List<?>) header(settings).get("x5c")).as("certificate and authority").hasSize(2);

        opens(with(settings, ID));
        assertThat(header(with(settings, ID))).containsOnlyKeys("alg", "kid");
    }

    private static void opens(Map<String, String> settings) throws MaskinportenFailed {
        assertThat(new MaskinportenClient(new MaskinportenSettings(simulator.issuer(), DevelopmentClient.ID,
                DevelopmentClient.SCOPE, settings(settings).key(), Duration.ofSeconds(10)), Clock.systemUTC()).token())
                .isNotNull();
    }

    private static Map<String, Object> header(Map<String, String> settings) throws Exception {
        return SignedJWT.parse(settings(settings).key().sign(new JWTClaimsSet.Builder().build())).getHeader()
                .toJSONObject();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "|exactly one of maskinporten.private-key, maskinporten.private-key-file, maskinporten.jwk, maskinporten.jwk-file,"
            + " maskinporten.keystore-file; none is set",
        "jwk=x,keystore-file=y|these are set: maskinporten.jwk, maskinporten.keystore-file",
        "private-key=c2VjcmV0|maskinporten.key-id is missing",
        "key-id=k,private-key=c2VjcmV0|maskinporten.private-key is not an RSA key",
        "key-id=k,private-key-file=/no/such/file|maskinporten.private-key-file names a file that cannot be read",
        "jwk={\"kty\":\"c2VjcmV0\"}|maskinporten.jwk is not an RSA key",
        "jwk={\"kty\":\"oct\";\"k\":\"c2VjcmV0\"}|maskinporten.jwk is not an RSA key",
        "jwk-file=/no/such/file|maskinporten.jwk-file names a file that cannot be read",
        "keystore-file=/no/such/file|maskinporten.keystore-file cannot be opened"})
    void a_mistake_is_named_and_no_key_is_shown(String given, String said) {
        Map<String, String> settings = new HashMap<>();
        for (String one : given == null ? new String[0] : given.split(",")) {
            settings.put(one.split("=", 2)[0], one.split("=", 2)[1].replace(';', ','));
        }
        explains(settings, said);
    }

    @Test
    void a_keystore_that_does_not_open_is_named_and_its_password_is_not() {
        explains(Map.of("keystore-file", keystore, "keystore-password", "c2VjcmV0"), "keystore-password is wrong");
        explains(with(PASSWORD, Map.of("keystore-file", keystore, "key-alias", "other")),
                "maskinporten.key-alias must name one of the 1 keys");
    }

    @Test
    void half_a_key_and_a_short_key_are_refused() throws Exception {
        explains(Map.of("jwk", RSAKey.parse(jwk).toPublicJWK().toJSONString()), "maskinporten.jwk is not an RSA key");
        explains(Map.of("jwk", new RSAKeyGenerator(1024, true).keyID("short").generate().toJSONString()),
                "at least 2048 bits");
        explains(Map.of("jwk", jwk.replace("\"kid\"", "\"other\"")), "maskinporten.key-id is missing");
    }

    private static void explains(Map<String, String> settings, String said) {
        assertThat(catchThrowable(() -> settings(settings))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said).hasMessageNotContaining("c2Vj").hasNoCause();
    }

    private static SigningKeySettings settings(Map<String, String> given) {
        return new SigningKeySettings(of(given, "key-id"), of(given, "private-key"), of(given, "private-key-file"),
                of(given, "jwk"), of(given, "jwk-file"), of(given, "keystore-file"), of(given, "keystore-password"),
                of(given, "key-alias"));
    }

    private static Optional<String> of(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }
}
