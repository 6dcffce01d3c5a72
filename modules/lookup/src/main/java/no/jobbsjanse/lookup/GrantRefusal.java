package no.jobbsjanse.lookup;

import java.util.Arrays;
import java.util.Optional;

/** Why Maskinporten gives no token, where its code tells (Digdir, «Maskinporten feilsøking»); the portal has the words. */
public enum GrantRefusal {
    /** The grant has been used before. */
    USED_BEFORE("MP-012"),
    /** It does not know the client. */
    CLIENT_UNKNOWN("MP-100"),
    /** The grant is meant for somebody else: the issuer is wrong. */
    WRONG_AUDIENCE("MP-110"),
    /** It does not know the key or the certificate. */
    KEY_UNKNOWN("MP-120"),
    /** The signature is not that of the registered key. */
    WRONG_SIGNATURE("MP-124"),
    /** The grant had expired: a clock is wrong. */
    EXPIRED("MP-130"),
    /** The scope does not exist, or the client has not got it. */
    SCOPE_INVALID("MP-200"),
    /** The enterprise has not been granted the scope by its owner. */
    SCOPE_NOT_GRANTED("MP-250");

    private final String code;

    GrantRefusal(String code) {
        this.code = code;
    }

    /** Empty for a code that is not known here, and for none. */
    public static Optional<GrantRefusal> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** As Maskinporten writes it. */
    public String code() {
        return code;
    }
}
