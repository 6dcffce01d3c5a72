package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.api.ApiClientLedger;

/** «Fagsystemer»: whoever manages the users of a place says which systems may use the open interface on its behalf. */
@ApplicationScoped
@Transactional
@WithinScope
public class ApiClients {

    @Inject
    private ApiClientLedger ledger;

    /** All there are and have been in the place, those that may call first, the latest first. */
    @NotLogged("no participants")
    public List<ApiClient> all(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.all(mandate.scope());
    }

    /**
     * Lets a system in, on behalf of exactly the place.
     *
     * @param client the client of Keycloak, as IMDi has told it
     * @param name what it is called in history
     * @param writes whether it may change what is registered, or only read
     * @throws BrokenRule {@code access.api.client}, {@code access.api.name}; {@code access.api.taken}: it is in already
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "clientAdmitted")
    public void give(Mandate mandate, @Told("client") String client, String name, @Told("writes") boolean writes) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.give(mandate, client, name, writes);
    }

    /** Ends it with its next call. @throws BrokenRule {@code access.gone} unless it is one of the place that may call */
    @Logged(value = Act.MANAGE_ACCESS, detail = "clientEnded")
    public void end(Mandate mandate, @Told("id") UUID id) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.end(mandate, id);
    }
}
