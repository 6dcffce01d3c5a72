package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Whether a page fits into its window. */
final class Layout {

    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > width + 1)
                .map(one => one.outerHTML.slice(0, 120));
            }""";

    private Layout() {
    }

    /** Nothing has to be scrolled sideways. */
    static void fitsInto(Page page) {
        assertThat((Iterable<?>) page.evaluate(OVERFLOW)).as("too wide on %s", page.url()).isEmpty();
    }
}
