package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewRow;
import no.jobbsjanse.registry.ParticipationStatus;

/** Finds participants by name or number, in every status, for {@code search.js}. Neither ever stands in an address. */
@Path("search")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int LONGEST = 100;

    @Inject
    private WorkContext context;

    @Inject
    private Overview overview;

    @Inject
    private PersonTexts persons;

    @Inject
    private Texts texts;

    /** {@code {text}} → {@code {summary, hits: [{id, address, name, born, status, statusText, why}]}}. */
    @POST
    public JsonObject search(JsonObject request) {
        context.mandate().require(Permission.VIEW_PARTICIPANTS);
        String text = request.getString("text", "").replaceAll("\\p{Cntrl}", " ");
        List<OverviewRow> found = text.isBlank() || text.length() > LONGEST ? List.of()
                : overview.search(context.mandate(), text);
        JsonArrayBuilder hits = Answer.array();
        Map<UUID, NameLookup> waiting = persons.lookups(context.mandate().scope(),
                found.stream().map(OverviewRow::person).toList());
        found.forEach(row -> hits.add(hit(row, persons.of(row.person(), waiting, texts))));
        return Answer.object().add("summary", summary(found.size())).add("hits", hits).build();
    }

    private String summary(int hits) {
        return hits == Overview.MOST_HITS ? texts.with("search.most", hits) : texts.count("search.hits", hits);
    }

    private JsonObject hit(OverviewRow row, PersonText person) {
        String why = person.isRefused() ? texts.get("search.refused") : row.status() == ParticipationStatus.DISCHARGED
                ? texts.with("search.discharged", DateText.day(row.dischargedAt().toLocalDate()))
                : texts.get("search.filtered");
        return Answer.object().add("id", row.id().toString())
                .add("address", StepList.address(row.nextStep(), row.id())).add("name", person.name())
                .add("progress", person.progress())
                .add("born", person.birthDate()).add("status", row.status().name())
                .add("statusText", texts.get("status." + row.status())).add("why", why).build();
    }
}
