package no.jobbsjanse.dev.folkeregister;

/** The two values of {@code kjoenn} in Folkeregisteret. */
public enum Gender {
    WOMAN("kvinne"),
    MAN("mann");

    private final String code;

    Gender(String code) {
        this.code = code;
    }

    /** The value as Folkeregisteret writes it. */
    public String code() {
        return code;
    }
}
