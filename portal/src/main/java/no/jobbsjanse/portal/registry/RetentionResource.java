package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.Retention;

/** Sends the archive extract of a deletion. Made completely first: no transaction is open while a browser takes its time. */
@Path("retention")
@RequestScoped
public class RetentionResource {

    @Inject
    private WorkContext context;

    @Inject
    private Retention retention;

    /** The extract; no such file once the deletion is carried out. */
    @GET
    @Path("{id}")
    public Response fetch(@PathParam("id") String id) throws IOException {
        UUID run = KeyText.key(id).orElseThrow(NotFoundException::new);
        java.nio.file.Path file = Files.createTempFile("archive-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                retention.archive(context.mandate(), run, out);
            }
            long size = Files.size(file);
            StreamingOutput body = out -> send(file, out);
            return Response.ok(body, "application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arkivuttrekk-" + id + ".zip\"")
                    // Told, so that a browser that gets less knows that it has not got all.
                    .header(HttpHeaders.CONTENT_LENGTH, size).build();
        } catch (BrokenRule over) {
            Files.delete(file);
            throw new NotFoundException(over);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    private static void send(java.nio.file.Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
