package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.User;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/** What stands at the top of every page: who one is, where one works, and the way to the other language. */
@Named("top")
@RequestScoped
public class HeaderView {

    @Inject
    private WorkContext context;

    @Inject
    private Places places;

    @Inject
    private LookupOperations lookups;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /** Full name; empty if nobody is logged in. */
    public String getName() {
        return context.user().map(User::name).orElse("");
    }

    /** The roles in the active place, in words. */
    public String getRoles() {
        return texts.list(context.roles().stream().map(role -> texts.get("role." + role.code())).toList());
    }

    /** The active place, in words; «IMDi» for national roles. */
    public String getPlace() {
        return context.place().map(this::name).orElseGet(() -> context.roles().isEmpty() ? "" : "IMDi");
    }

    /** A place, in words. */
    public String name(Scope place) {
        return PlaceText.of(texts, places, place);
    }

    /** Whether the overview is open to her. */
    public boolean isParticipants() {
        return context.allows(Permission.VIEW_PARTICIPANTS);
    }

    /** Whether the statistics are open to her: of her place, or of the country. */
    public boolean isStatistics() {
        return isParticipants() || context.allows(Permission.VIEW_STATISTICS);
    }

    /** Whether the dataset of her place, or of the country, is open to her. */
    public boolean isDownloads() {
        return isParticipants() || context.allows(Permission.VIEW_STATISTICS);
    }

    /** Whether the projects are open to her. */
    public boolean isProjects() {
        return context.place().isPresent() && context.allows(Permission.MANAGE_PROJECTS);
    }

    /** Whether the users of her own place are open to her. */
    public boolean isUsers() {
        return context.place().isPresent() && context.managesUsers();
    }

    /** Whether municipalities, systems and the codebook are hers to keep. */
    public boolean isAdministering() {
        return context.allows(Permission.ADMINISTER_REGISTER);
    }

    /** Whether she helps users, and so the look-ups of all places are open to her. */
    public boolean isSupporting() {
        return context.allows(Permission.SUPPORT_USERS);
    }

    /** Whether the access log is open to her. */
    public boolean isAuditing() {
        return context.allows(Permission.READ_ACCESS_LOG);
    }

    /** What everybody who waits for names needs to know of Folkeregisteret; empty while it answers. */
    public String getTrouble() {
        if (!isParticipants()) {
            return "";
        }
        FolkeregisterCondition condition = lookups.condition();
        return condition.since() == null ? "" : texts.with("trouble." + condition.state(),
                DateText.time(condition.since()));
    }

    /** Whether she may register. */
    public boolean isRegistering() {
        return context.allows(Permission.REGISTER_PARTICIPANTS);
    }

    /** Path and query of this page, for the language switch. */
    public String getAddress() {
        String query = request.getQueryString();
        String path = request.getServletPath().startsWith("/open/error") ? "/"
                : request.getRequestURI().replace("/index.xhtml", "/");
        return path + (query == null ? "" : "?" + query);
    }
}
