package no.jobbsjanse.access;

/** What somebody has typed over several lines. */
final class TypedText {

    private TypedText() {
    }

    /** No spaces around it, nothing invisible in it; an end of line is one letter, however the browser sends it. */
    static String tidied(String typed) {
        return typed == null ? "" : typed.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }
}
