package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_READER;
import static no.jobbsjanse.dev.acceptance.Users.IN_OSLO;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures with pictures: what is drawn, what stands in the table and what is downloaded is the same, and tells of nobody. */
@ExtendWith(InBrowser.class)
class StatisticsAcceptanceTest {

    private static final String STATISTICS = "/reporting/statistics";
    private static final int YEAR = LocalDate.now().getYear() - 3;
    private static final List<String> CHARTS = List.of("status", "months", "years", "attainment", "reasons", "subreasons",
            "lasting", "norwegian", "unspecific");

    private static boolean added;

    /** Forty who ended three years ago: 24 to work, 6 to education, 7 for no reason that says anything, 3 who moved. */
    @BeforeEach
    void many_have_taken_part(Stack stack) throws SQLException {
        if (added) {
            return;
        }
        added = true;
        try (Connection connection = stack.database().owner().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.municipality', '3907', false)");
            statement.execute("create temporary table forty as select i, gen_random_uuid() as person from generate_series(1, 40) i");
            statement.execute("insert into registry.person (id, municipality_number, name_state, given_name, family_name)"
                    + " select person, '3907', 'FOUND', 'TALL', 'RIK' from forty");
            statement.execute("insert into registry.participation (id, person_id, municipality_number, started_on, ended_on,"
                    + " financing, exit_reason, exit_subreason, speaking_at_start, speaking_at_end, discharged_at, version,"
                    + " created_at, created_by, changed_at) select gen_random_uuid(), person, '3907', date '" + (YEAR - 1)
                    + "-06-01', date '" + YEAR + "-06-30', 'ORDINAER', case when i <= 24 then 'ARBEID' when i <= 30 then"
                    + " 'UTDANNING' else 'AVBRUTT' end, case when i <= 24 then 'ARB_FAST_HEL' when i <= 30 then 'UTD_VGS'"
                    + " when i <= 37 then 'AVB_ANNET' else 'AVB_FLYTTET_UTLAND' end, 'A1', case when i <= 30 then 'A2' else 'A1' end,"
                    + " now(), 1, now(), 'test', now() from forty");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_picture_says_what_its_table_says_and_can_be_read_by_all(Words words, Visitor somebody) {
        somebody.logIn(ELSEWHERE);
        somebody.speak(words);
        somebody.open(STATISTICS + "?year=" + YEAR);
        Page page = somebody.page();
        assertThat(page.locator("h1")).hasText(words.get("statistics.title"));
        CHARTS.forEach(chart -> {
            page.locator("#chart-" + chart + " summary").click();
            assertThat(page.locator("#chart-" + chart + " .drawing.wide svg[role=img]")).isVisible();
        });
        assertThat(page.locator("#chart-attainment .says")).containsText(words.get("chart.attainment.sentence", 75, String.valueOf(YEAR)));
        sameInPicture(page, "reasons", 2, "\u00a0%");
        sameInPicture(page, "lasting", 2, "\u00a0%");
        sameInPicture(page, "status", 1, "");
        sameInPicture(page, "years", 1, "");
        List.of(1280, 320).forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));
        assertThat(page.locator("#chart-months .drawing.narrow svg")).isVisible();
        Assertions.assertThat(somebody.complaints()).isEmpty();
    }

    /** Every value of a column of the table stands in the picture; what is left out stands there as left out. */
    private static void sameInPicture(Page page, String chart, int column, String unit) {
        List<String> written = page.locator("#chart-" + chart + " .drawing.wide svg text").allTextContents();
        Locator cells = page.locator("#chart-" + chart + " tbody tr > :nth-child(" + (column + 1) + ")");
        Assertions.assertThat(cells.count()).isPositive();
        cells.allTextContents().stream().filter(cell -> cell.matches("[\\d\\u00a0]+")).forEach(cell ->
                Assertions.assertThat(written).as(chart).contains(cell + unit));
    }

    @Test
    void few_are_told_of_nowhere(Visitor somebody) {
        somebody.logIn(ELSEWHERE, STATISTICS + "?year=" + YEAR);
        Page page = somebody.page();
        String hidden = Words.BOKMAAL.get("statistics.hidden");
        page.locator("#chart-subreasons summary").click();
        for (String few : List.of("Flyttet til utlandet", "Annen årsak")) {
            Locator row = page.locator("#chart-subreasons tbody tr", new Page.LocatorOptions().setHasText(few));
            assertThat(row.locator("td").first()).hasText(hidden);
        }
        String csv = file(somebody, "subreasons.csv").text();
        Assertions.assertThat(csv).contains("Flyttet til utlandet;" + hidden + ";" + hidden, "Fast stilling, heltid;24;60");
        Assertions.assertThat(file(somebody, "subreasons.svg").text()).contains(hidden);
    }

    @Test
    void figures_and_picture_are_downloaded_as_they_stand(Visitor somebody) {
        somebody.logIn(ELSEWHERE, STATISTICS + "?year=" + YEAR);
        Page page = somebody.page();
        page.locator("#chart-reasons summary").click();
        String head = String.join(";", page.locator("#chart-reasons thead th").allTextContents());
        APIResponse figures = file(somebody, "reasons.csv");
        Assertions.assertThat(figures.headers()).containsEntry("content-disposition", "attachment; filename=\"reasons.csv\"");
        Assertions.assertThat(figures.text()).startsWith("\ufeff" + head + "\r\n").contains("Over i arbeid;24;60");
        APIResponse picture = file(somebody, "reasons.svg");
        Assertions.assertThat(picture.headers().get("content-type")).startsWith("image/svg+xml");
        Assertions.assertThat(picture.text()).startsWith("<svg ").contains("60\u00a0%", "Over i arbeid");
        Assertions.assertThat(file(somebody, "nothing.csv").status()).isEqualTo(404);
    }

    private static APIResponse file(Visitor visitor, String name) {
        return visitor.context().request().get("/api/statistics/" + name + "?year=" + YEAR);
    }

    @Test
    void printed_the_tables_stand_below_the_pictures(Visitor somebody) {
        somebody.logIn(ELSEWHERE, STATISTICS + "?year=" + YEAR);
        Page page = somebody.page();
        assertThat(page.locator("#chart-reasons table")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        CHARTS.forEach(chart -> assertThat(page.locator("#chart-" + chart + " table")).isVisible());
        assertThat(page.locator("#chart-reasons .files")).isHidden();
    }

    @Test
    void the_year_lives_in_the_address_and_a_year_nobody_ended_in_says_what_helps(Visitor somebody) {
        somebody.logIn(ELSEWHERE, STATISTICS);
        Page page = somebody.page();
        page.locator("#year").selectOption(String.valueOf(YEAR - 1));
        page.locator("form.narrow-down button").click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]year=" + (YEAR - 1) + ".*"));
        assertThat(page.locator("#chart-reasons")).containsText(Words.BOKMAAL.get("statistics.nobodyEnded", String.valueOf(YEAR - 1)));
        assertThat(page.locator("#chart-reasons svg")).hasCount(0);
    }

    @Test
    void everybody_sees_her_own_place_and_imdi_the_country(Visitor hassan, Visitor ingrid) {
        hassan.logIn(IN_OSLO, STATISTICS);
        assertThat(hassan.page().locator("h1 + .lead")).containsText(hassan.page().locator(".place").textContent().replaceFirst(".*Bydel ", ""));
        for (String elsewhere : List.of("3907", "9999", "x")) {
            Assertions.assertThat(hassan.open(STATISTICS + "?municipality=" + elsewhere).status()).isEqualTo(404);
            Assertions.assertThat(hassan.context().request().get("/api/statistics/status.csv?municipality=" + elsewhere).status()).isEqualTo(404);
        }
        ingrid.logIn(IMDI_READER, STATISTICS);
        assertThat(ingrid.page().locator("h1 + .lead")).containsText(Words.BOKMAAL.get("statistics.lead.country"));
        ingrid.page().locator("#municipality").selectOption("3907");
        ingrid.page().locator("form.narrow-down button").click();
        assertThat(ingrid.page().locator("h1 + .lead")).containsText("Sandefjord");
        Assertions.assertThat(ingrid.open(STATISTICS + "?municipality=9999").status()).isEqualTo(404);
        List.of(1280, 320).forEach(width -> {
            ingrid.open(STATISTICS);
            PagesAcceptanceTest.isReadable(ingrid.page(), Words.BOKMAAL, width);
        });
    }
}
