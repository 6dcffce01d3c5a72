package no.jobbsjanse.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The open interface, version 1, apart from what the pages' scripts talk to. */
@ApplicationPath(OpenApi.PATH)
public class OpenApi extends Application {

    /** Where it is. */
    public static final String PATH = "/api/v1";

    /** The classes that answer. */
    static final Set<Class<?>> RESOURCES = Set.of(ParticipationsResource.class, OneParticipationResource.class,
            RowsResource.class, ListsResource.class, DocumentResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ParticipationsResource.class, OneParticipationResource.class, RowsResource.class,
                ListsResource.class, DocumentResource.class, BearerFilter.class, SizeLimit.class, Problems.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
