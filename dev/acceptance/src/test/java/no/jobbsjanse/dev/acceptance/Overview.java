package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** «Deltakeroversikt». */
record Overview(Page page) {

    static final String ADDRESS = "/registry/overview";

    private static final Pattern HIDDEN = Pattern.compile(Stream.of(Words.values())
            .flatMap(words -> Stream.of(words.get("name.PROTECTED"), words.get("name.REFUSED"))).map(Words::literally)
            .collect(Collectors.joining("|")));

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

    /** The first of the list of whom whoever sees participants may know all. */
    String anybody() {
        return names().filter(new Locator.FilterOptions().setHasNotText(HIDDEN)).first().getAttribute("id").substring("p-".length());
    }
}
