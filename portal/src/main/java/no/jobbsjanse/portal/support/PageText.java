package no.jobbsjanse.portal.support;

import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.ParticipantPages;

/** A page in words, with its path; the path alone for what is no page of ours. */
final class PageText {

    private PageText() {
    }

    static String of(Texts texts, String path) {
        return keys(path).map(texts::optional).filter(words -> !words.isEmpty()).findFirst()
                .map(words -> words + " (" + path + ")").orElse(path);
    }

    /** Keys of texts that may name a page, the best first: a name of its own, as a step, in the menu, its heading. */
    static Stream<String> keys(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of("page" + path.replace('/', '.'), ParticipantPages.include(path) ? "step." + name
                : "nav." + (name.isEmpty() ? "home" : name), name + ".title");
    }
}
