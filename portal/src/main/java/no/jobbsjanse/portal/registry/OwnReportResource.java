package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.jobbsjanse.portal.language.Texts;

/** The report that a participant may ask for, as a file. */
@Path("participations/{id}/ownreport")
@RequestScoped
public class OwnReportResource {

    @Inject
    private OwnReportTexts reports;

    @Inject
    private Texts texts;

    /** JSON. 404 when there is no such participation for this user, 403 when she may not make it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response fetch(@PathParam("id") UUID participation) {
        OwnReportText report = reports.of(participation).orElseThrow(NotFoundException::new);
        return Response.ok(OwnReportJson.of(report, texts))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.file() + "\"").build();
    }
}
