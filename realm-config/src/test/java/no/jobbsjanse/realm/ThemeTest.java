package no.jobbsjanse.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeTest {

    /** Which of Keycloak's templates ours stand in for, and what those looked like when ours were written. */
    private static final Path REPLACED = Path.of("src", "test", "resources", "replaced-templates.properties");
    private static final Pattern LITERAL_TEXT = Pattern.compile("msg\\(\"([A-Za-z0-9_.-]+)\"[,)]");

    @Test
    void keycloak_has_not_changed_a_template_since_ours_took_its_place() throws Exception {
        var sums = new TreeMap<String, String>();
        for (var template : OurTheme.files(".ftl")) {
            var name = OurTheme.ROOT.relativize(template).toString().replace('\\', '/');
            var original = KeycloakTheme.file("keycloak.v2/" + name).or(() -> KeycloakTheme.file("base/" + name));
            sums.put(name, original.isPresent() ? sha256(original.get()) : "ours");
        }
        var recorded = new TreeMap<String, String>();
        OurTheme.properties(REPLACED).forEach((name, sum) -> recorded.put(name.toString(), sum.toString()));
        assertThat(sums).as("compare Keycloak's template with ours, then record its new sum").isEqualTo(recorded);
    }

    @Test
    void every_text_a_template_asks_for_exists() {
        for (var template : OurTheme.files(".ftl")) {
            var texts = OurTheme.texts(OurTheme.ROOT.relativize(template).getName(0).toString(), "nb");
            LITERAL_TEXT.matcher(OurTheme.read(template)).results()
                    .forEach(match -> assertThat(texts).as("%s", template.getFileName()).containsKey(match.group(1)));
        }
    }

    @Test
    void every_stylesheet_and_what_it_points_to_is_packed() {
        var login = OurTheme.ROOT.resolve("login");
        var styles = OurTheme.properties(login.resolve("theme.properties")).getProperty("styles").split(" ");
        assertThat(styles).hasSize(2);
        for (var style : styles) {
            var file = login.resolve("resources").resolve(style);
            assertThat(file).isRegularFile();
            Pattern.compile("url\\(([^)]+)\\)").matcher(OurTheme.read(file)).results().map(match -> match.group(1))
                    .forEach(url -> assertThat(file.resolveSibling(url).normalize()).isRegularFile());
        }
    }

    @Test
    void a_page_loads_nothing_from_elsewhere() {
        for (var file : OurTheme.files(".ftl", ".css")) {
            assertThat(OurTheme.read(file)).as("%s", file).doesNotContainPattern("(src|href)=\"https?:|url\\(['\"]?(https?:)?//|@import");
        }
    }

    @Test
    void the_switch_offers_the_languages_of_the_realm() {
        var offered = OurTheme.properties(OurTheme.ROOT.resolve("login/theme.properties")).getProperty("locales").split(",");
        assertThat(offered).containsExactlyElementsOf(RealmFile.realm().strings("/supportedLocales"));
    }

    @Test
    void is_announced_to_keycloak() {
        var announced = new RealmFile(Path.of("target", "classes", "META-INF", "keycloak-themes.json"));
        assertThat(announced.string("/themes/0/name")).isEqualTo(RealmFile.realm().string("/loginTheme")).isEqualTo(RealmFile.realm().string("/emailTheme"));
        assertThat(announced.strings("/themes/0/types")).containsExactly("login", "email").allMatch(type -> Files.isDirectory(OurTheme.ROOT.resolve(type)));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
