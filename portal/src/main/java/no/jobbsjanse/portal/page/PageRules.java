package no.jobbsjanse.portal.page;

import static no.jobbsjanse.access.Permission.REGISTER_PARTICIPANTS;
import static no.jobbsjanse.access.Permission.VIEW_PARTICIPANTS;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;

/**
 * Who may open which page. A page that does not stand here cannot be opened by anybody; a test holds the list beside
 * the files.
 */
final class PageRules {

    private static final Predicate<WorkContext> ANYBODY = context -> true;

    private static final Map<String, Predicate<WorkContext>> RULES = Map.of(
            "/", ANYBODY,
            "/index", ANYBODY,
            "/back", ANYBODY,
            "/registry/overview", needs(VIEW_PARTICIPANTS),
            "/registry/register", needs(REGISTER_PARTICIPANTS),
            "/registry/person", needs(VIEW_PARTICIPANTS),
            "/registry/background", needs(VIEW_PARTICIPANTS),
            "/open/error", ANYBODY,
            "/open/again", ANYBODY,
            "/open/loggedout", ANYBODY);

    private PageRules() {
    }

    /** The rule of a page, by its path without extension. */
    static Optional<Predicate<WorkContext>> of(String path) {
        return Optional.ofNullable(RULES.get(path));
    }

    private static Predicate<WorkContext> needs(Permission permission) {
        return context -> context.allows(permission);
    }
}
