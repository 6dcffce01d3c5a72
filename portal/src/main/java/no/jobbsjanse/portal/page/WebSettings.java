package no.jobbsjanse.portal.page;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings of the web application that depend on its public address. */
public class WebSettings implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Config config = ConfigProvider.getConfig();
        boolean secure = config.getValue("app.url", String.class).startsWith("https:");
        session(event.getServletContext().getSessionCookieConfig(), secure);
        event.getServletContext().setInitParameter("primefaces.CSP_POLICY",
                contentSecurityPolicy(config.getValue("oidc.issuer", String.class)));
    }

    static void session(SessionCookieConfig cookie, boolean secure) {
        // The prefix makes browsers refuse the cookie from anything but this host over TLS.
        cookie.setName(secure ? "__Host-session" : "session");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
    }

    /**
     * Nothing but our own. {@code script-src} stands last, because PrimeFaces appends its nonce; {@code form-action}
     * names Keycloak, because a form sent after the session has ended leads there; {@code data:} is for Designsystemet's icons.
     */
    static String contentSecurityPolicy(String issuer) {
        URI keycloak = URI.create(issuer);
        return "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
                + "img-src 'self' data:; style-src 'self'; form-action 'self' " + keycloak.getScheme() + "://"
                + keycloak.getAuthority() + "; script-src 'self'";
    }
}
