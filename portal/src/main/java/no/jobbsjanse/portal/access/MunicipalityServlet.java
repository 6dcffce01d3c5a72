package no.jobbsjanse.portal.access;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.jobbsjanse.access.MunicipalityFound;
import no.jobbsjanse.access.Places;

/**
 * Municipalities as one types, for {@code find.js}: {@code ?text=} → {@code [{number, label, note, districts: [{number,
 * name}]}]}. Names of places and nothing else: needs nobody who is logged in.
 */
@WebServlet("/open/municipalities")
public class MunicipalityServlet extends HttpServlet {

    private static final int LONGEST = 100;

    @Inject
    private Places places;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String text = request.getParameter("text");
        JsonArrayBuilder hits = Json.createArrayBuilder();
        if (text != null && text.length() <= LONGEST) {
            places.search(text).forEach(found -> hits.add(hit(found)));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(hits.build());
    }

    private JsonObject hit(MunicipalityFound found) {
        JsonArrayBuilder districts = Json.createArrayBuilder();
        places.districtsOf(found.number()).forEach(district -> districts.add(Json.createObjectBuilder()
                .add("number", district.number()).add("name", district.name())));
        return Json.createObjectBuilder().add("number", found.number()).add("label", found.label())
                .add("note", MunicipalityChoice.note(found)).add("districts", districts).build();
    }
}
