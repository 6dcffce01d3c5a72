package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** «Deltakeroversikt». */
record Overview(Page page) {

    static final String ADDRESS = "/registry/overview";

    Overview open() {
        page.navigate(ADDRESS);
        return this;
    }

    /** The page of the list on which somebody stands. */
    Overview openAt(String id) {
        page.navigate(ADDRESS + "?at=" + id);
        return this;
    }

    Locator names() {
        return page.locator("a.name");
    }

    Locator nameOf(String id) {
        return page.locator("[id='p-" + id + "']");
    }

    /** The first of the list, whoever she is. */
    String anybody() {
        return names().first().getAttribute("id").substring("p-".length());
    }
}
