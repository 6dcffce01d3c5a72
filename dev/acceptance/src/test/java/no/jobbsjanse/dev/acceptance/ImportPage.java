package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** «Importer fra fil». */
record ImportPage(Page page) {

    static final String ADDRESS = "/registry/import";

    /** Uploads a file. */
    ImportPage upload(String name, byte[] content) {
        page.navigate(ADDRESS);
        choose(name, content);
        page.locator("#upload button").click();
        return this;
    }

    void choose(String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    /** What came of it. */
    Locator result() {
        return page.locator("#counts");
    }

    Locator row(int number) {
        return page.locator("#rows tbody tr").nth(number - 1);
    }

    /** The button of the form that does something. */
    Locator act(String act) {
        return page.locator("#rows button[value='" + act + "']");
    }

    /** The addresses of those whose rows are shown. */
    List<?> registered() {
        return (List<?>) page.locator("#rows tbody tr a.name").evaluateAll("links => links.map(link => link.href)");
    }

    /** Why nothing was done. */
    Locator problem() {
        return page.locator("main .problem");
    }
}
