package no.jobbsjanse.portal.api;

import java.util.Arrays;
import java.util.Optional;

/** What can go wrong, as the member {@code type} of an answer names it (RFC 9457); the words are {@code api.problem.…}. */
public enum ProblemType {
    /** The request cannot be read. */
    MALFORMED(400, "malformed"),
    /** No token, or none that holds. */
    UNAUTHORIZED(401, "unauthorized"),
    /** The system may not do this. */
    FORBIDDEN(403, "forbidden"),
    /** Not there, or not to be seen: which of them is not told. */
    NOT_FOUND(404, "notFound"),
    /** The address is right, the method is not. */
    METHOD(405, "method"),
    /** Only JSON is answered. */
    NOT_ACCEPTABLE(406, "notAcceptable"),
    /** Somebody has changed the same field. */
    CONFLICT(409, "conflict"),
    /** The same request is being carried out. */
    UNDER_WAY(409, "underWay"),
    /** Too much was sent. */
    TOO_LARGE(413, "tooLarge"),
    /** Only JSON is read. */
    MEDIA_TYPE(415, "mediaType"),
    /** A rule of the register is broken. */
    REFUSED(422, "refused"),
    /** Another request was sent by the same key. */
    KEY_OF_ANOTHER(422, "keyOfAnother"),
    /** Too many requests. */
    TOO_MANY(429, "tooMany"),
    /** A fault of ours. */
    FAILED(500, "failed"),
    /** Something we need is away. */
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String key;

    ProblemType(int status, String key) {
        this.status = status;
        this.key = key;
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** What its address ends with, and its code where no rule is broken. */
    public String key() {
        return key;
    }

    /** The first with a status. */
    static Optional<ProblemType> of(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
