package no.jobbsjanse.access.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.SystemChange;

/** Which systems there are; behind {@link no.jobbsjanse.access.Systems}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SystemLedger {

    private static final int BETWEEN_POSITIONS = 10;
    /** What is changed, as history calls it. */
    private static final Map<String, Function<ConnectedSystem, String>> PROPERTIES = Map.of(
            "bokmaal", ConnectedSystem::bokmaal, "nynorsk", ConnectedSystem::nynorsk, "address", ConnectedSystem::address,
            "client", ConnectedSystem::keycloakClient, "active", one -> String.valueOf(one.active()));

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** All, in their order. */
    public List<ConnectedSystem> all() {
        return entities.createQuery("select s from SystemRow s order by s.position, s.id", SystemRow.class)
                .getResultStream().map(SystemRow::system).toList();
    }

    /** The other ones that access can be given to. */
    public List<ConnectedSystem> offered() {
        return all().stream().filter(one -> one.active() && !one.isOwn()).toList();
    }

    /** Adds one. */
    public void add(Actor by, ConnectedSystem typed) {
        ConnectedSystem added = checked(typed);
        if (!added.id().matches("[a-z][a-z0-9-]{1,39}")) {
            throw new BrokenRule("access.system.id");
        }
        if (entities.find(SystemRow.class, added.id()) != null) {
            throw new BrokenRule("access.system.taken");
        }
        Integer last = entities.createQuery("select max(s.position) from SystemRow s", Integer.class).getSingleResult();
        entities.persist(new SystemRow(added, (last == null ? 0 : last) + BETWEEN_POSITIONS));
        entities.flush();
        entities.persist(new SystemChangeRow(added.id(), "added", null, added.bokmaal(), by, OffsetDateTime.now()));
    }

    /** Changes one. */
    public void save(Actor by, ConnectedSystem typed) {
        ConnectedSystem changed = checked(typed);
        SystemRow row = entities.find(SystemRow.class, changed.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || changed.isOwn()) {
            throw new BrokenRule("access.system.unknown");
        }
        ConnectedSystem before = row.system();
        row.describe(changed);
        OffsetDateTime now = OffsetDateTime.now();
        PROPERTIES.forEach((property, value) -> {
            if (!value.apply(before).equals(value.apply(changed))) {
                entities.persist(new SystemChangeRow(changed.id(), property, value.apply(before), value.apply(changed), by,
                        now));
            }
        });
    }

    /** Everything that was changed about one, the latest first. */
    public List<SystemChange> history(String id) {
        return entities.createQuery("select c from SystemChangeRow c where c.system = :id"
                        + " order by c.changedAt desc, c.property desc", SystemChangeRow.class)
                .setParameter("id", id).getResultStream().map(SystemChangeRow::change).toList();
    }

    private static ConnectedSystem checked(ConnectedSystem typed) {
        ConnectedSystem clean = new ConnectedSystem(typed.id().strip(), typed.bokmaal().strip(), typed.nynorsk().strip(),
                typed.address().strip(), typed.keycloakClient().strip(), typed.active());
        if (clean.bokmaal().isEmpty() || clean.nynorsk().isEmpty()) {
            throw new BrokenRule("access.system.name");
        }
        if (!isAddress(clean.address())) {
            throw new BrokenRule("access.system.address");
        }
        if (!clean.keycloakClient().matches("\\S+")) {
            throw new BrokenRule("access.system.client");
        }
        return clean;
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = new URI(typed);
            return typed.startsWith("https://") && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
