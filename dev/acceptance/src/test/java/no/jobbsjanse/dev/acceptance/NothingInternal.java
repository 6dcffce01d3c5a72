package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody outside needs to know: products, versions, stack traces. */
final class NothingInternal {

    private static final String INTERNAL =
            "Exception|\\tat [a-z]+\\.|Payara|GlassFish|Grizzly|Mojarra|PostgreSQL|Hibernate|EclipseLink|jakarta\\.(?!faces\\.ViewState)[a-z]+\\.[A-Z]";

    private NothingInternal() {
    }

    static void isShown(String content) {
        assertThat(content).doesNotContainPattern(INTERNAL);
    }
}
