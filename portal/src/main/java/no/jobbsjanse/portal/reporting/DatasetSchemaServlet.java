package no.jobbsjanse.portal.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.jobbsjanse.reporting.DatasetSchema;

/** Publishes what the JSON of a dataset looks like, to whoever reads it: names of fields and codes, nothing about anybody. */
@WebServlet(DatasetSchema.PATH)
public class DatasetSchemaServlet extends HttpServlet {

    @Inject
    private DatasetSchema schema;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/schema+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(schema.document());
    }
}
