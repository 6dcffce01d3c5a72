package no.jobbsjanse.portal.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.User;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first page somebody sees who was invited: where she is, what she may do, and what to do first. */
@Named("welcome")
@RequestScoped
public class WelcomeView {

    @Inject
    private WorkContext context;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "access.second-factor", defaultValue = "required")
    private String secondFactor;

    /**
     * Something to do first.
     *
     * @param address where
     * @param label in words
     * @param note why
     */
    public record First(String address, String label, String note) {
    }

    /** Whether she is advised to set up a second factor: where it is required, she has done so already. */
    public boolean isSecondFactorRecommended() {
        return secondFactor.equals("recommended");
    }

    /** «Velkommen, Kari!» */
    public String getTitle() {
        String name = context.user().map(User::name).orElse("");
        return texts.with("welcome.title", name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name);
    }

    /** What to do first, by what she may do. */
    public List<First> getFirst() {
        return Stream.of(
                        first(Permission.REGISTER_PARTICIPANTS, "/registry/register", "register"),
                        first(Permission.VIEW_PARTICIPANTS, "/registry/overview", "overview"),
                        first(Permission.MANAGE_USERS, "/access/users", "users"))
                .flatMap(List::stream).toList();
    }

    private List<First> first(Permission permission, String address, String key) {
        return context.allows(permission) ? List.of(new First(address, texts.get("welcome." + key),
                texts.get("welcome." + key + ".note"))) : List.of();
    }
}
