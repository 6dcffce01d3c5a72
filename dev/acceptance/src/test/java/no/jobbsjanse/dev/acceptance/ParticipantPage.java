package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;

/** A page about one participant, new or registered. Fields are known by their keys in the data dictionary. */
record ParticipantPage(Page page) {

    static final String NEW = "/registry/register";

    Locator field(String key) {
        return page.locator("#" + key);
    }

    Locator message(String key) {
        return page.locator("#" + key + "-message");
    }

    /** Where the page says whether all is saved. */
    Locator saveState() {
        return page.locator("#save-text");
    }

    Locator name() {
        return page.locator("#person-name");
    }

    Locator explanation() {
        return page.locator("#person-explanation");
    }

    Locator next() {
        return page.locator("#next");
    }

    /** Goes on to a step, and is there once the page listens to what is done. */
    ParticipantPage goOn(String step) {
        next().click();
        page.waitForURL(url -> url.contains("/registry/" + step));
        return this;
    }

    Locator choices(String key) {
        return message(key).locator("button");
    }

    ParticipantPage openNew() {
        page.navigate(NEW);
        return this;
    }

    ParticipantPage type(String key, String text) {
        field(key).fill(text);
        field(key).blur();
        return this;
    }

    ParticipantPage choose(String key, String code) {
        field(key).selectOption(code);
        return this;
    }

    /** Fills in what a municipality with one place needs. */
    ParticipantPage fill(String number, String startedOn, String financing) {
        return type("nationalId", number).type("startedOn", startedOn).choose("financing", financing);
    }

    /** Registers somebody with a number of her own, and waits until all is saved and her name has come. */
    ParticipantPage registerAnother() {
        String number = Numbers.another();
        openNew().fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(name()).hasText(SyntheticPerson.of(number).fullName());
        return this;
    }

    ParticipantPage seesSaved() {
        assertThat(saveState()).hasText(Words.BOKMAAL.like("save.saved"));
        return this;
    }

    void seesMistake(String key, String message) {
        assertThat(message(key)).containsText(message);
        assertThat(field(key)).hasAttribute("aria-invalid", "true");
    }

    /** Fills in every field of «Bakgrunn» that is empty, also those that appear on the way. */
    void fillBackground() {
        choose("introProgramme", "NEI").type("children", "0").type("settledIn", "08.2019").seesSaved();
        fillChoices();
    }

    /** Chooses something in every list that is empty, in its order. */
    void fillChoices() {
        Locator empty = page.locator("#autosave .field:not([hidden]) select:visible")
                .filter(new Locator.FilterOptions().setHas(page.locator("option[value='']:checked")));
        while (empty.count() > 0) {
            Locator next = page.locator("[id='" + empty.first().getAttribute("id") + "']");
            next.selectOption(next.locator("option:not([value='']):not([disabled])").first().getAttribute("value"));
            seesSaved();
        }
    }

    /** Opens a page of the wizard of the one who is registered. */
    ParticipantPage openStep(String step) {
        page.navigate(address(step, id()));
        return this;
    }

    /** Her technical key, once she is registered. */
    String id() {
        assertThat(page).hasURL(Pattern.compile("[?]id="));
        return page.url().replaceAll(".*[?]id=([0-9a-f-]+).*", "$1");
    }

    static String address(String step, String id) {
        return "/registry/" + step + "?id=" + id;
    }
}
