package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what our own pages ask for from what other sites do. Browsers say where a request comes from; scripts cannot forge it. */
@ApplicationScoped
public class OwnPages {

    @Inject
    private RefusalLog refusals;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Whether a page of ours asks; it is logged if not. @param header reads a header, {@code null} if there is none */
    public boolean ask(UnaryOperator<String> header) {
        String site = header.apply("Sec-Fetch-Site");
        boolean ours = site != null ? site.equals("same-origin") : app.equals(header.apply("Origin"));
        if (!ours) {
            refusals.add(Refusal.OTHER_SITE);
        }
        return ours;
    }
}
