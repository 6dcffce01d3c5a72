package no.jobbsjanse.portal.registry;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The endpoints the pages' scripts talk to. Stateless: a lost page, a restart or another node costs nothing. */
@ApplicationPath("/api")
public class Api extends Application {
}
