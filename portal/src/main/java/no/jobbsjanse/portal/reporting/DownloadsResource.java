package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.Downloads;

/** Sends files that are made, piece by piece: no transaction is open while a browser takes its time. */
@Path("downloads")
@RequestScoped
public class DownloadsResource {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    @Inject
    private WorkContext context;

    @Inject
    private Downloads downloads;

    /** The file; no such file to anybody but whoever ordered it, and only while she may see what is in it. */
    @GET
    @Path("{id}")
    public Response fetch(@PathParam("id") String id) {
        Mandate mandate = context.mandate();
        Download download = KeyText.key(id).flatMap(key -> downloads.fetchable(mandate, key)).orElseThrow(NotFoundException::new);
        StreamingOutput file = out -> send(mandate, download, out);
        Response.ResponseBuilder response = Response.ok(file, download.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(download) + "\"")
                // Told, so that a browser that gets less knows that it has not got all.
                .header(HttpHeaders.CONTENT_LENGTH, download.bytes());
        return (download.format().isZipped() ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response).build();
    }

    private static String name(Download download) {
        String place = download.place() == null ? "norge" : download.place().district() == null
                ? download.place().municipality() : download.place().district();
        return "jobbsjansen-" + place + "-" + WHEN.format(download.orderedAt().atZoneSameInstant(NorwegianClock.ZONE))
                + "." + download.format().extension();
    }

    private void send(Mandate mandate, Download download, OutputStream out) throws IOException {
        long sent = 0;
        for (int position = 0; sent < download.bytes(); position++) {
            byte[] chunk = downloads.chunk(mandate, download.id(), position)
                    .orElseThrow(() -> new EOFException("The file is gone"));
            out.write(chunk);
            sent += chunk.length;
        }
    }
}
