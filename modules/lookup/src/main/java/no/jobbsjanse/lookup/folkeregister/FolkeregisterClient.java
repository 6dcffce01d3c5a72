package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.http.HttpAnswer;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;

/**
 * Asks Folkeregisteret (Skatteetaten, package «offentlig med hjemmel») who the people behind numbers are.
 *
 * <p>Always by the bulk look-up, for a single number too: there the numbers are in the body. The look-up of one person
 * would have the number in the address, and addresses end up in the logs of everything they pass. Only what the register
 * needs is asked for: no address, no relations.
 *
 * <p>The same client for the simulator and the real one. Safe for use by several threads.
 */
public final class FolkeregisterClient {

    /** As many numbers as may be asked for at once. */
    public static final int MOST_NUMBERS = 1000;

    private static final System.Logger LOG = System.getLogger(FolkeregisterClient.class.getName());
    private static final String BULK = "/v1/personer/bulkoppslag?part=navn&part=foedsel&part=kjoenn&part=status"
            + "&part=adressebeskyttelse&part=statsborgerskap&somBestilt=true";

    private final URI address;
    private final RegisterHttp http;
    private final BulkAnswer answers;

    /**
     * @param http to Folkeregisteret
     * @param rules which numbers are accepted in an answer
     */
    public FolkeregisterClient(RegisterHttp http, NationalIdRules rules) {
        this.address = http.address(BULK);
        this.http = http;
        this.answers = new BulkAnswer(new PersonReader(rules));
    }

    /**
     * Asks for up to {@link #MOST_NUMBERS} people. A request that is refused for what is in it is asked again in halves,
     * until the number that Folkeregisteret cannot stand is alone.
     *
     * @return an outcome for each number
     * @throws Unavailable when there was no usable answer for any of them
     * @throws IllegalArgumentException when there are no numbers, or too many
     */
    public Map<NationalId, Outcome> ask(Collection<NationalId> numbers) throws Unavailable {
        List<NationalId> asked = List.copyOf(new LinkedHashSet<>(numbers));
        if (asked.isEmpty() || asked.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(asked.size() + " numbers in one request");
        }
        HttpAnswer answer = http.send(request(asked));
        if (answer.status() == 400) {
            return inHalves(asked, answer);
        }
        if (answer.status() != 200) {
            throw RegisterHttp.refused(answer);
        }
        return answer.json().flatMap(json -> answers.read(json, asked))
                .orElseThrow(() -> RegisterHttp.unreadable(answer));
    }

    private Map<NationalId, Outcome> inHalves(List<NationalId> asked, HttpAnswer refusal) throws Unavailable {
        if (asked.size() == 1) {
            LOG.log(System.Logger.Level.WARNING, "Folkeregisteret refuses a number, support reference {0}",
                    SupportReference.in(refusal));
            return Map.of(asked.get(0), new Outcome.Failed(LookupFailure.NUMBER_REFUSED));
        }
        Map<NationalId, Outcome> outcomes = new LinkedHashMap<>(ask(asked.subList(0, asked.size() / 2)));
        outcomes.putAll(ask(asked.subList(asked.size() / 2, asked.size())));
        return outcomes;
    }

    private HttpRequest.Builder request(Collection<NationalId> numbers) {
        JsonArrayBuilder digits = Json.createArrayBuilder();
        numbers.forEach(number -> digits.add(number.digits()));
        return HttpRequest.newBuilder(address)
                // Without it Folkeregisteret expects XML.
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("foedselsEllerDNummer", digits).build().toString()));
    }
}
