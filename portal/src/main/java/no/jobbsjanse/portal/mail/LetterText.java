package no.jobbsjanse.portal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as it stands among the texts: paragraphs with an empty line between them, values by name in braces, and
 * {@code [label](address)} alone in a paragraph for the one thing to press.
 */
final class LetterText {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BUTTON = Pattern.compile("\\[([^]]+)]\\((.+)\\)");
    private static final String FRAME = resource("letter.html");

    private final Map<String, String> values;

    LetterText(Map<String, String> values) {
        this.values = values;
    }

    /** One line with the values put in. What came from outside cannot break it. */
    String line(String text) {
        return filled(text).replaceAll("\\s+", " ").strip();
    }

    /** Without formatting: an address stands below its label. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            Matcher button = BUTTON.matcher(paragraph.strip());
            plain.append(button.matches() ? filled(button.group(1)) + ":\n" + filled(button.group(2)) : filled(paragraph))
                    .append("\n\n");
        }
        return plain.toString().strip() + "\n";
    }

    /** Formatted. Everything is escaped: names and messages are other people's text. */
    String html(String language, String subject, String text) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            Matcher button = BUTTON.matcher(paragraph.strip());
            if (button.matches()) {
                String address = escaped(filled(button.group(2)));
                body.append("<p><a class=\"button\" href=\"").append(address).append("\">")
                        .append(escaped(filled(button.group(1)))).append("</a></p>\n");
            } else {
                body.append("<p>").append(escaped(filled(paragraph)).replace("\n", "<br>")).append("</p>\n");
            }
        }
        return FRAME.replace("{language}", language).replace("{subject}", escaped(subject))
                .replace("{body}", body.toString());
    }

    /** @throws IllegalArgumentException for a value that the letter needs and nobody gave */
    private String filled(String text) {
        return VALUE.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The letter needs " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream file = LetterText.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
