package no.jobbsjanse.portal.registry;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.portal.login.SessionResource;
import no.jobbsjanse.portal.reporting.DownloadsResource;
import no.jobbsjanse.portal.reporting.StatisticsResource;

/**
 * The endpoints the pages' scripts talk to. Stateless: a lost page, a restart or another node costs nothing. Each stands
 * here by name, so that nothing of the open interface answers to a session; a test finds what is forgotten.
 */
@ApplicationPath("/api")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ParticipationResource.class, NameResource.class, NamesResource.class, SearchResource.class,
                SessionResource.class, RetentionResource.class, OwnReportResource.class, DownloadsResource.class, StatisticsResource.class,
                ObjectsOnly.class, Refusals.class, SameOrigin.class, SameAccount.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // Nobody needs a description of them.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
