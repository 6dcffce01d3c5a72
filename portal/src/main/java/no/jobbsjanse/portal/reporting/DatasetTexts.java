package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.reporting.DatasetWords;
import no.jobbsjanse.reporting.Download;

/** The words of the files: {@code dataset.…}, and the labels of the fields. */
@ApplicationScoped
public class DatasetTexts implements DatasetWords {

    @Inject
    private Places places;

    @Override
    public String word(String name, String language) {
        return in(language).get("dataset." + name);
    }

    @Override
    public String column(String key, String language) {
        Texts texts = in(language);
        String own = texts.optional("dataset.column." + key);
        return own.isEmpty() ? texts.get("field." + key) : own;
    }

    @Override
    public String label(Code code, String language) {
        return in(language).of(code);
    }

    @Override
    public Map<String, String> about(Download download, String language) {
        Texts texts = in(language);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(texts.get("dataset.about.source"), texts.get("product"));
        about.put(texts.get("dataset.about.place"), download.place() == null ? texts.get("dataset.about.country")
                : PlaceText.of(texts, places, download.place()));
        about.put(texts.get("dataset.about.selection"), download.description());
        about.put(texts.get("dataset.about.names"), download.identified() ? texts.get("dataset.about.identified")
                : texts.get("dataset.about.pseudonymous"));
        if (download.identified()) {
            about.put(texts.get("dataset.about.purpose"), download.purpose());
        }
        about.put(texts.get("dataset.about.leftOut"),
                texts.get(download.place() == null ? "dataset.about.leftOut.country" : "dataset.about.leftOut.place"));
        about.put(texts.get("dataset.about.ordered"), texts.format("dataset.about.orderedBy",
                DateText.dayAndTime(download.orderedAt(), texts), download.orderedBy()));
        return about;
    }

    private static Texts in(String language) {
        return Texts.in(Language.of(language).orElse(Language.BOKMAAL));
    }
}
