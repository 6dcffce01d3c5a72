package no.jobbsjanse.access;

/** What somebody has typed. */
public final class TypedText {

    private TypedText() {
    }

    /** What {@code like} and {@code ilike} take for a text that has this in it; no letter of it stands for others. */
    public static String anywhere(String typed) {
        return "%" + typed.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** Typed over several lines: no spaces around it, nothing invisible in it; an end of line is one letter, however the browser sends it. */
    static String tidied(String typed) {
        return typed == null ? "" : typed.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }
}
