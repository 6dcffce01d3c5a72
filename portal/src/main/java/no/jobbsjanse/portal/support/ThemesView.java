package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.access.ThemeCount;
import no.jobbsjanse.portal.access.WorkContext;

/** How much is asked about what, for whoever answers and whoever keeps the answers. */
@Named("themes")
@RequestScoped
public class ThemesView {

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

    private List<ThemeCount> all;

    /** All themes, with what was asked in the last year. */
    public List<ThemeCount> getAll() {
        if (all == null) {
            all = questions.byTheme(context.mandate());
        }
        return all;
    }
}
