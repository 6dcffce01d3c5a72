package no.jobbsjanse.dev.acceptance;

import org.assertj.core.api.Assertions;

/** What strange input may not do, however it was sent. */
final class Harmless {

    /** Markup that would run if it came back as it was sent. */
    static final String SCRIPT = "\"'><script>alert(1)</script>";
    /** Expression Language that would come back as one word if it were evaluated. */
    static final String EXPRESSION = "#{'jobb'.concat('hopp')}";

    private static final String EVALUATED = "jobbhopp";
    private static final int SERVER_ERROR = 500;

    private Harmless() {
    }

    /** The answer is no failure of ours, has nothing of what was sent but as text, and nothing of the inside. */
    static void is(int status, String text, String what, String strange) {
        isNoFailure(status, what, strange);
        Assertions.assertThat(text.contains(SCRIPT) || text.contains(EVALUATED)).as("%s with %s", what, strange).isFalse();
        NothingInternal.isShown(text);
    }

    static void isNoFailure(int status, String what, String strange) {
        Assertions.assertThat(status).as("%s with %s", what, strange).isLessThan(SERVER_ERROR);
    }
}
