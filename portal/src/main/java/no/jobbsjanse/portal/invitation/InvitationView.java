package no.jobbsjanse.portal.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import no.jobbsjanse.access.InvitationLink;
import no.jobbsjanse.access.InvitationLinks;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/** The page that the mail of an invitation leads to. Looking at it changes nothing: mail scanners do it too. */
@Named("invitation")
@RequestScoped
public class InvitationView {

    private static final Set<InvitationLink.State> RENEWABLE =
            Set.of(InvitationLink.State.EXPIRED, InvitationLink.State.REPLACED);

    @Inject
    private InvitationLinks links;

    @Inject
    private Places places;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private InvitationLink link;

    private InvitationLink link() {
        if (link == null) {
            link = links.look(getCode());
        }
        return link;
    }

    /** The code of the link, as it came. */
    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }

    /** What has become of the link; {@code SENT} after a new one was asked for. */
    public String getState() {
        return request.getParameter("sent") != null ? "SENT"
                : request.getParameter("away") != null ? InvitationLink.State.AWAY.name() : link().state().name();
    }

    /** Whether the button that leads on is there. */
    public boolean isLive() {
        return getState().equals(InvitationLink.State.LIVE.name()) || getState().equals(InvitationLink.State.AWAY.name());
    }

    /** Whether a new mail can be asked for here. */
    public boolean isRenewable() {
        return !getState().equals("SENT") && RENEWABLE.contains(link().state());
    }

    /** Whether she should log in instead. */
    public boolean isUsed() {
        return link().state() == InvitationLink.State.USED;
    }

    /** The heading. */
    public String getTitle() {
        return link().state() == InvitationLink.State.LIVE && isLive() ? texts.with("invitation.LIVE.title", link().givenName())
                : texts.get("invitation." + getState() + ".title");
    }

    /** What it is about: who invites, to what; or what has become of the link. */
    public String getText() {
        return link().state() == InvitationLink.State.LIVE && getState().equals("LIVE")
                ? texts.format("invitation.LIVE.text", link().inviter(), PlaceText.of(texts, places, link().scope()),
                        texts.get("role." + link().role().code()).toLowerCase(texts.getLanguage().locale()))
                : texts.get("invitation." + getState() + ".text");
    }

    /** Whether she will need her telephone. */
    public boolean isNeedsTelephone() {
        return links.needsTelephone();
    }

    /** Until when the link works. */
    public String getDeadline() {
        return link().expiresAt() == null ? "" : texts.with("invitation.deadline",
                DateText.dayAndTime(link().expiresAt(), texts));
    }
}
