package no.jobbsjanse.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;

/** The administrators of a place who can be written to. */
@ApplicationScoped
public class PlaceAdministrators {

    @Inject
    private AccountRepository accounts;

    /** Those of the district; where it has none, and where no district is given, those of the whole municipality. */
    public List<Account> of(Scope place) {
        List<Account> here = inUse(accounts.reachableHolders(place, Role.MUNICIPALITY_ADMIN.code()));
        return here.isEmpty() && place.district() != null ? of(Scope.of(place.municipality())) : here;
    }

    /** Whoever is only invited has never been here yet. */
    private List<Account> inUse(List<Account> holders) {
        Set<String> invited = accounts.onlyInvited(holders.stream().map(Account::subject).collect(Collectors.toSet()));
        return holders.stream().filter(one -> !invited.contains(one.subject())).toList();
    }
}
