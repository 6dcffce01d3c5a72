package no.jobbsjanse.reporting.dataset;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking what somebody has written for a formula when they open a text file (OWASP, «CSV
 * Injection»): it begins with an apostrophe then, and with one more if it did already, so that nothing is lost.
 * {@code registry.Extracted.copy} does the same in SQL.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+@\\t\\r\\n-].*", Pattern.DOTALL);

    private FormulaGuard() {
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What it was before. */
    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
