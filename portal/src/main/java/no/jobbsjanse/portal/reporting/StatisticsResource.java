package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart as a file: its figures as CSV that Excel opens as it is, or its picture. What is left out on the page is left out here. */
@Path("statistics")
@RequestScoped
public class StatisticsResource {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Inject
    private StatisticsPage page;

    /** The table of a chart. */
    @GET
    @Path("{chart}.csv")
    public Response figures(@PathParam("chart") String key) {
        return file(key, "csv", "text/csv;charset=UTF-8", chart -> BYTE_ORDER_MARK + Stream
                .concat(Stream.of(chart.head()), chart.rows().stream()).map(StatisticsResource::line)
                .collect(Collectors.joining()));
    }

    /** The picture of a chart. */
    @GET
    @Path("{chart}.svg")
    public Response picture(@PathParam("chart") String key) {
        return file(key, "svg", "image/svg+xml;charset=UTF-8", Chart::wide);
    }

    private Response file(String key, String ending, String type, Function<Chart, String> content) {
        return (page.isElsewhere() ? List.<Chart>of() : page.charts()).stream()
                .filter(chart -> chart.key().equals(key) && chart.isDrawn()).findFirst()
                .map(chart -> Response.ok(content.apply(chart), type).header("Content-Disposition",
                        "attachment; filename=\"" + key + "." + ending + "\"").build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    /** A spreadsheet takes nothing for a formula, and thousands stay together. */
    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\u00a0", "")).map(cell -> cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell)
                .map(cell -> cell.matches("[^;\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
