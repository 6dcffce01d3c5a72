package no.jobbsjanse.portal.page;

import static java.util.Map.entry;
import static no.jobbsjanse.access.Permission.ADMINISTER_REGISTER;
import static no.jobbsjanse.access.Permission.MANAGE_PROJECTS;
import static no.jobbsjanse.access.Permission.MANAGE_USERS;
import static no.jobbsjanse.access.Permission.READ_ACCESS_LOG;
import static no.jobbsjanse.access.Permission.REGISTER_PARTICIPANTS;
import static no.jobbsjanse.access.Permission.SUPPORT_USERS;
import static no.jobbsjanse.access.Permission.VIEW_PARTICIPANTS;
import static no.jobbsjanse.access.Permission.VIEW_STATISTICS;

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
    private static final Predicate<WorkContext> ANYBODY_WITH_A_ROLE = context -> !context.roles().isEmpty();

    private static final Map<String, Predicate<WorkContext>> RULES = Map.ofEntries(
            entry("/", ANYBODY),
            entry("/index", ANYBODY),
            entry("/back", ANYBODY),
            entry("/registry/overview", needs(VIEW_PARTICIPANTS)),
            entry("/registry/register", needs(REGISTER_PARTICIPANTS)),
            entry("/registry/person", needs(VIEW_PARTICIPANTS)),
            entry("/registry/background", needs(VIEW_PARTICIPANTS)),
            entry("/registry/activities", needs(VIEW_PARTICIPANTS)),
            entry("/registry/exit", needs(VIEW_PARTICIPANTS)),
            entry("/registry/followup", needs(VIEW_PARTICIPANTS)),
            entry("/registry/summary", needs(VIEW_PARTICIPANTS)),
            entry("/registry/history", needs(VIEW_PARTICIPANTS)),
            entry("/registry/ownreport", needs(VIEW_PARTICIPANTS)),
            entry("/registry/again", needs(REGISTER_PARTICIPANTS)),
            entry("/registry/import", needs(REGISTER_PARTICIPANTS)),
            entry("/registry/projects", needs(MANAGE_PROJECTS)),
            entry("/registry/codebook", needs(ADMINISTER_REGISTER)),
            entry("/registry/ageexceptions", needs(ADMINISTER_REGISTER)),
            entry("/registry/retention", needs(ADMINISTER_REGISTER)),
            entry("/registry/retentionruns", needs(ADMINISTER_REGISTER)),
            entry("/access/municipalities", needs(ADMINISTER_REGISTER)),
            entry("/access/municipality", needs(ADMINISTER_REGISTER)),
            entry("/access/newmunicipality", needs(ADMINISTER_REGISTER)),
            entry("/access/systems", needs(ADMINISTER_REGISTER)),
            entry("/access/users", WorkContext::managesUsers),
            entry("/access/give", WorkContext::managesUsers),
            entry("/access/colleague", WorkContext::managesUsers),
            entry("/access/requests", needs(MANAGE_USERS)),
            entry("/reporting/download", context -> context.allows(VIEW_PARTICIPANTS) || context.allows(VIEW_STATISTICS)),
            entry("/access/apiclients", context -> context.place().isPresent() && context.managesUsers()),
            entry("/access/log", needs(READ_ACCESS_LOG)),
            entry("/access/alerts", needs(READ_ACCESS_LOG)),
            entry("/lookup/names", needs(SUPPORT_USERS)),
            entry("/support/case", needs(SUPPORT_USERS)),
            entry("/support/find", needs(SUPPORT_USERS)),
            entry("/support/participant", needs(SUPPORT_USERS)),
            entry("/support/name", needs(SUPPORT_USERS)),
            entry("/support/ask", ANYBODY_WITH_A_ROLE),
            entry("/support/questions", ANYBODY_WITH_A_ROLE),
            entry("/support/faq", ANYBODY_WITH_A_ROLE),
            entry("/support/answers", needs(ADMINISTER_REGISTER)),
            entry("/support/inbox", needs(SUPPORT_USERS)),
            entry("/support/looks", context -> context.place().isPresent() && context.managesUsers()),
            entry("/reporting/statistics", context -> context.allows(VIEW_PARTICIPANTS)
                    || context.allows(VIEW_STATISTICS)),
            entry("/reporting/ready", needs(VIEW_PARTICIPANTS)),
            entry("/reporting/report", needs(VIEW_PARTICIPANTS)),
            entry("/reporting/deliveries", needs(ADMINISTER_REGISTER)),
            entry("/reporting/years", needs(ADMINISTER_REGISTER)),
            entry("/welcome", ANYBODY_WITH_A_ROLE),
            entry("/open/invitation", ANYBODY),
            entry("/open/waiting", ANYBODY),
            entry("/open/error", ANYBODY),
            entry("/open/find", ANYBODY),
            entry("/open/api", ANYBODY),
            entry("/open/again", ANYBODY),
            entry("/open/loggedout", ANYBODY));

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
