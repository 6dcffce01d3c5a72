package no.jobbsjanse.portal.language;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The language switch of a form that is open to everybody: a button of the form itself, so that what is typed comes along
 * and is there again in the other language. The form is not taken for sent.
 */
@WebFilter("/open/find")
public class LanguageOfForm extends HttpFilter {

    /** The name of the button; its value is the code of the language. */
    public static final String BUTTON = "language";

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> chosen = request.getMethod().equals("POST") ? Language.of(request.getParameter(BUTTON))
                : Optional.empty();
        chosen.ifPresent(language -> {
            request.setAttribute(Language.COOKIE, language);
            response.addHeader("Set-Cookie", language.remembered(app.startsWith("https:")));
        });
        chain.doFilter(request, response);
    }
}
