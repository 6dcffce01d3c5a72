package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NorwegianClock;

/** «Brukere»: who has access, who is invited and how far that has come, and what is worth a look. */
@Named("users")
@RequestScoped
public class UsersView {

    @Inject
    private ManagedPlace managed;

    @Inject
    private UsersActs acts;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Invitations invitations;

    @Inject
    private AccessRequests requests;

    @Inject
    private AccessTexts words;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<Colleague> all;
    private List<Invitation> underWay;
    private Boolean reviewDue;

    private List<Colleague> all() {
        if (all == null) {
            all = colleagues.of(managed.mandate());
        }
        return all;
    }

    private List<Invitation> underWay() {
        if (underWay == null) {
            underWay = invitations.underWay(managed.mandate());
        }
        return underWay;
    }

    /** How many have access, and how many invitations are under way. */
    public String getLead() {
        return texts.count("users.lead", all().stream().filter(Colleague::hasAccess).count()) + " "
                + texts.count("users.lead.invitations", underWay().stream().filter(one -> one.state().isUnderWay()).count());
    }

    /** The invitations that something is still to come of. */
    public List<InvitationText> getInvitations() {
        return invitations(one -> one.state().isUnderWay());
    }

    /** Those that have come to their end not long ago: withdrawn, or followed to the first log-in. */
    public List<InvitationText> getOver() {
        return invitations(one -> !one.state().isUnderWay());
    }

    private List<InvitationText> invitations(Predicate<Invitation> wanted) {
        return underWay().stream().filter(wanted).map(one -> InvitationText.of(one,
                words.what(one.role(), one.scope()), clock.today(), texts)).toList();
    }

    /** How many wait for an answer to their wish for access. */
    public int getRequests() {
        return requests.open(managed.mandate()).size();
    }

    /** Those with a role here, in the order of their names. */
    public List<ColleagueLine> getColleagues() {
        return all().stream().filter(one -> !one.accesses().isEmpty()).map(words::line).toList();
    }

    /** What was taken away and could be given back. */
    public List<ColleagueLine.Former> getFormer() {
        return all().stream().flatMap(one -> one.restorable().stream().map(access -> words.former(one, access))).toList();
    }

    /** Whether everything depends on one person. */
    public boolean isOneAdministrator() {
        return all().stream().filter(Colleague::isAdministrator).count() == 1;
    }

    /** Whether nobody gives access here. */
    public boolean isWithoutAdministrator() {
        return all().stream().noneMatch(Colleague::isAdministrator);
    }

    /** Whether the accesses should be gone through now. */
    public boolean isReviewDue() {
        if (reviewDue == null) {
            reviewDue = colleagues.isReviewDue(managed.mandate());
        }
        return reviewDue;
    }

    /** When they were gone through last, in words. */
    public String getReviewed() {
        return colleagues.reviewed(managed.mandate()).map(time -> texts.with("users.reviewed", words.day(time)))
                .orElseGet(() -> texts.get("users.reviewed.never"));
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String key = "users.done." + request.getParameter("done");
        String receipt = acts.getProblem().isEmpty() ? texts.optional(key) : "";
        return receipt.contains("{0}") ? about().map(name -> texts.with(key, name) + words.handedOver(request.getParameter("count"))).orElse("") : receipt;
    }

    private Optional<String> about() {
        String of = acts.getOf();
        return Stream.concat(underWay().stream().filter(one -> one.id().toString().equals(of)).map(Invitation::name),
                all().stream().filter(one -> one.subject().equals(of) || Stream.concat(one.accesses().stream(),
                        one.former().stream()).anyMatch(access -> access.id().toString().equals(of)))
                        .map(Colleague::name)).findFirst();
    }
}
