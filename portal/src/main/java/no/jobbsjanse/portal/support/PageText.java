package no.jobbsjanse.portal.support;

import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.ParticipantPages;

/** A page in words, with its path; the path alone for a page that has no name of its own in the menu or the steps. */
final class PageText {

    private PageText() {
    }

    static String of(Texts texts, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Stream<String> keys = ParticipantPages.include(path) ? Stream.of("step." + name, name + ".title")
                : Stream.of("nav." + (name.isEmpty() ? "home" : name));
        return keys.map(texts::optional).filter(words -> !words.isEmpty()).findFirst()
                .map(words -> words + " (" + path + ")").orElse(path);
    }
}
