package no.jobbsjanse.portal.language;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language switch: remembers the choice for a year and goes back to the page it was on. */
@WebServlet("/open/language")
public class LanguageServlet extends HttpServlet {

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request.getParameter("to")).orElse(Language.BOKMAAL);
        response.addHeader("Set-Cookie", language.remembered(app.startsWith("https:")));
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", app + path(request.getParameter("back")));
    }

    /** Only a path of our own: {@code //host} and {@code /\host} would lead elsewhere. */
    static String path(String back) {
        boolean ours = back != null && back.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return ours ? back : "/";
    }
}
