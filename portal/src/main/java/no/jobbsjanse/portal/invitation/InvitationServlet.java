package no.jobbsjanse.portal.invitation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.InvitationLink;
import no.jobbsjanse.access.InvitationLinks;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.portal.page.ClientAddress;
import no.jobbsjanse.portal.page.Throttle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The buttons of the open pages about invitations, each a plain form: {@code /open/entrance} leads to Keycloak,
 * {@code /open/renewal} wants a new mail for a link, {@code /open/waiting/mail} for an address. Nothing tells whether
 * an address is known, and nothing happens on anything but POST.
 */
@WebServlet({"/open/entrance", "/open/renewal", "/open/waiting/mail"})
public class InvitationServlet extends HttpServlet {

    private static final int TOO_MANY = 429;

    @Inject
    private InvitationLinks links;

    @Inject
    private Throttle throttle;

    @Inject
    private ClientAddress addresses;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String code = request.getParameter("code") == null ? "" : request.getParameter("code");
        switch (request.getServletPath()) {
            case "/open/entrance" -> enter(code, response);
            case "/open/renewal" -> {
                if (allowed(request, response)) {
                    links.renew(code);
                    seeOther(page(code) + "&sent=1", response);
                }
            }
            default -> {
                if (allowed(request, response)) {
                    sendAgain(request.getParameter("email"), response);
                }
            }
        }
    }

    private void enter(String code, HttpServletResponse response) throws IOException {
        InvitationLinks.Way way = links.follow(code);
        if (way.address().isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", way.address().get().toString());
        } else {
            seeOther(page(code) + (way.state() == InvitationLink.State.AWAY ? "&away=1" : ""), response);
        }
    }

    private void sendAgain(String typed, HttpServletResponse response) {
        try {
            links.sendAgain(Invitee.checkedEmail(typed));
            seeOther("/open/waiting?sent=1", response);
        } catch (BrokenRule noAddress) {
            seeOther("/open/waiting?problem=1", response);
        }
    }

    private boolean allowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean allowed = throttle.allows(addresses.of(request));
        if (!allowed) {
            response.sendError(TOO_MANY);
        }
        return allowed;
    }

    private static String page(String code) {
        return "/open/invitation?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private void seeOther(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", app + path);
    }
}
