package no.jobbsjanse.portal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import no.jobbsjanse.access.Letter;
import no.jobbsjanse.access.Letters;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the mails from the texts {@code mail.<kind>.subject} and {@code mail.<kind>.text}. Numbers of places, codes of
 * roles, themes and times become words on the way: {@code {place}}, {@code {role}}, {@code {expiresAt}}.
 */
@ApplicationScoped
public class LetterWriter implements Letters {

    @Inject
    private Places places;

    @Inject
    @ConfigProperty(name = "smtp.from")
    private String sender;

    @Override
    public Letter write(MailKind kind, String language, Map<String, String> values) {
        Texts texts = Texts.in(Language.of(language).orElse(Language.BOKMAAL));
        LetterText text = new LetterText(words(texts, values));
        String subject = text.line(texts.get("mail." + kind + ".subject"));
        String body = texts.get("mail." + kind + ".text") + "\n\n" + texts.get("mail.signature");
        return new Letter(subject, text.plain(body), text.html(language, subject, body));
    }

    private Map<String, String> words(Texts texts, Map<String, String> values) {
        Map<String, String> words = new HashMap<>(values);
        words.put("sender", sender);
        words.computeIfPresent("role", (name, code) -> texts.get("role." + code).toLowerCase(texts.getLanguage().locale()));
        words.computeIfPresent("theme", (name, theme) -> texts.get("theme." + theme));
        if (values.containsKey("municipality")) {
            words.put("place", PlaceText.of(texts, places,
                    new Scope(values.get("municipality"), values.get("district"))));
        }
        for (String time : new String[] {"expiresAt", "closesAt"}) {
            words.computeIfPresent(time, (name, iso) -> DateText.dayAndTime(OffsetDateTime.parse(iso), texts));
        }
        words.computeIfPresent("deadline", (name, iso) -> DateText.day(LocalDate.parse(iso)));
        return words;
    }
}
