package no.jobbsjanse.dev.folkeregister;

/** The grading of a person's address ({@code adressebeskyttelse}); the grading itself is confidential. */
public enum Protection {
    NONE("ugradert"),
    CONFIDENTIAL("fortrolig"),
    STRICTLY_CONFIDENTIAL("strengtFortrolig");

    private final String code;

    Protection(String code) {
        this.code = code;
    }

    /** The value as Folkeregisteret writes it. */
    public String code() {
        return code;
    }

    static Protection ofCode(String code) {
        for (Protection protection : values()) {
            if (protection.code.equals(code)) {
                return protection;
            }
        }
        throw new IllegalArgumentException("Unknown grading " + code);
    }
}
