package no.jobbsjanse.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    /** Names, and words that Norwegian shares with English. */
    private static final Set<String> SAME_AS_IN_ENGLISH = Set.of("USB", "NFC", "Bluetooth", "FreeOTP", "Google Authenticator",
            "Microsoft Authenticator", "{0}", "Type", "Administrator", "y");

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "email,nb", "email,nn"})
    void every_text_of_keycloak_exists(String type, String language) {
        var theirs = KeycloakTheme.englishTexts(type).stringPropertyNames();
        assertThat(theirs).hasSizeGreaterThan(50);
        assertThat(OurTheme.texts(type, language).stringPropertyNames()).containsAll(theirs);
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "login,en", "email,nb", "email,nn", "email,en"})
    void a_text_has_the_same_placeholders_as_keycloaks(String type, String language) {
        var theirs = KeycloakTheme.englishTexts(type);
        var ours = OurTheme.texts(type, language);
        for (var key : ours.stringPropertyNames()) {
            if (theirs.containsKey(key)) {
                assertThat(placeholders(ours.getProperty(key))).as(key).isEqualTo(placeholders(theirs.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "login,en", "email,nb", "email,nn", "email,en"})
    void a_text_survives_the_message_format_it_goes_through(String type, String language) {
        OurTheme.texts(type, language).forEach((key, text) -> {
            assertThat(text.toString()).as("%s: an apostrophe is doubled", key).doesNotContainPattern(SINGLE_APOSTROPHE);
            if (!text.toString().contains("${")) {
                assertThatCode(() -> new MessageFormat(text.toString(), Locale.forLanguageTag(language))).as(key.toString()).doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "email,nb", "email,nn"})
    void no_text_is_left_in_english(String type, String language) {
        var ours = OurTheme.texts(type, language);
        KeycloakTheme.englishTexts(type).forEach((key, english) -> {
            if (!SAME_AS_IN_ENGLISH.contains(english.toString())) {
                assertThat(ours.getProperty(key.toString())).as(key.toString()).isNotEqualTo(english);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void no_text_is_empty_and_no_language_has_a_text_the_others_lack(String type) {
        var nb = OurTheme.texts(type, "nb");
        var nn = OurTheme.texts(type, "nn");
        assertThat(nn.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
        assertThat(nb.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(nn.values()).noneMatch(text -> text.toString().isBlank());

        var english = new Properties();
        english.putAll(KeycloakTheme.englishTexts(type));
        english.putAll(OurTheme.texts(type, "en"));
        assertThat(english.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void a_locked_account_looks_like_a_wrong_password(String language) {
        var texts = OurTheme.texts("login", language);
        assertThat(texts.getProperty("accountTemporarilyDisabledMessage")).isEqualTo(texts.getProperty("invalidUserMessage"));
        assertThat(texts.getProperty("accountPermanentlyDisabledMessage")).isEqualTo(texts.getProperty("invalidUserMessage"));
    }

    @Test
    void a_lifespan_is_said_in_words() {
        var days = OurTheme.texts("email", "nb").getProperty("linkExpirationFormatter.timePeriodUnit.days");
        assertThat(MessageFormat.format(days, 1)).isEqualTo("dag");
        assertThat(MessageFormat.format(days, 3)).isEqualTo("dager");
        var hours = OurTheme.texts("email", "nn").getProperty("linkExpirationFormatter.timePeriodUnit.hours");
        assertThat(MessageFormat.format(hours, 1)).isEqualTo("time");
        assertThat(MessageFormat.format(hours, 12)).isEqualTo("timar");
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
