package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.api.ApiAnswerLedger;
import no.jobbsjanse.access.api.ApiClientLedger;

/** Systems that call the open interface: whether they may, and what they were answered. */
@ApplicationScoped
@Transactional
public class ApiCallers {

    @Inject
    private ApiClientLedger clients;

    @Inject
    private ApiAnswerLedger answers;

    /**
     * What a system was answered.
     *
     * @param status of HTTP
     * @param location address of what was made, or {@code null}
     * @param body the answer, without values and without anybody's name or number
     */
    public record Answer(int status, String location, String body) {
    }

    /**
     * The system that calls, as it may right now; asked on every call, so that what is ended is ended. Notes that it has
     * called.
     *
     * @param client the client of Keycloak that the token names
     * @param place kommunenummer or bydelsnummer that IMDi has bound the client to
     * @return empty unless an administrator of that very place has let it in
     */
    public Optional<ApiClient> admit(String client, String place) {
        return clients.admit(client, place);
    }

    /**
     * Begins what a system asks for under a key of its own.
     *
     * @param request a digest of all it asks for
     * @return what it was answered when it asked the same before; else empty, and {@link #answered} or {@link #failed} is
     *     due
     * @throws BrokenRule {@code api.keyOfAnother}: it asked for something else by this key; {@code api.underWay}: the same
     *     is being done right now
     */
    public Optional<Answer> begin(ApiClient client, String key, byte[] request) {
        return answers.begin(client.id(), key, request);
    }

    /** What was begun has come about, and is answered like this from now on. */
    public void answered(ApiClient client, String key, Answer answer) {
        answers.answered(client.id(), key, answer);
    }

    /** What was begun has not come about; the key is free again. */
    public void failed(ApiClient client, String key) {
        answers.failed(client.id(), key);
    }
}
