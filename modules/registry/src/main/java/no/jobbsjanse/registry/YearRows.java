package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Participation;

/** Everything the annual report of a year says, participation by participation. */
@ApplicationScoped
@Transactional
@WithinScope
public class YearRows {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private ParticipationRepository repository;

    /** Of all who take part on a day of the year and can be registered here, in the order of their technical keys. */
    @NotLogged("read for the annual report, which is logged")
    public List<YearRow> of(Mandate mandate, int year) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        Map<UUID, String> pseudonyms = pseudonyms(mandate, new YearSql(year));
        List<UUID> ids = List.copyOf(pseudonyms.keySet());
        CalendarYear of = new CalendarYear(year);
        // As PostgreSQL orders them, which Java does not.
        Map<UUID, YearRow> rows = new TreeMap<>(Comparator.comparing(UUID::toString));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            repository.allWithRows(mandate.scope(), ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .forEach(one -> rows.put(one.id(), row(one, pseudonyms.get(one.id()), of)));
        }
        return new ArrayList<>(rows.values());
    }

    private Map<UUID, String> pseudonyms(Mandate mandate, YearSql of) {
        OverviewSql sql = new OverviewSql(mandate.scope(), false).where("not p.refused").where(of.inYear());
        Query query = entities.createNativeQuery("select p.id, s.pseudonym" + OverviewSql.FROM + sql.conditions());
        for (int i = 0; i < sql.values().size(); i++) {
            query.setParameter(i + 1, sql.values().get(i));
        }
        Map<UUID, String> pseudonyms = new LinkedHashMap<>();
        query.getResultList().forEach(row -> pseudonyms.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return pseudonyms;
    }

    private static YearRow row(Participation participation, String pseudonym, CalendarYear year) {
        SortedMap<String, String> values = new TreeMap<>();
        Map<Kind, Integer> rows = new EnumMap<>(Kind.class);
        add(values, Kind.PARTICIPATION, participation, "");
        for (Kind kind : Kind.values()) {
            List<? extends ActivityRow> all = kind.rowsOf(participation);
            all.forEach(row -> add(values, kind, row, "#" + row.id()));
            rows.put(kind, all.size());
        }
        return new YearRow(participation.id(), participation.version(), pseudonym, participation.plan().project(),
                participation.startedOn(), ParticipationStatus.of(participation), year.hasSeenTheEndOf(participation),
                YearProgress.of(participation, year), rows, values);
    }

    private static void add(Map<String, String> values, Kind kind, Object entry, String row) {
        DataDictionary.fields(kind).stream().filter(YearRows::isReported).filter(field -> field.appliesTo(entry))
                .forEach(field -> {
                    String value = field.text(entry);
                    if (value != null) {
                        values.put(field.key() + row, value);
                    }
                });
    }

    /**
     * Neither her number nor free text, which may name somebody, nor what the municipality keeps for its own work: who
     * follows her up, and when to be reminded of her.
     */
    private static boolean isReported(Field<?> field) {
        return field != DataDictionary.NATIONAL_ID && field != PersonFields.CASEWORKER
                && field != FollowupFields.REMIND_ON && !(field.type() instanceof FieldType.Text)
                && !(field.type() instanceof FieldType.Flag);
    }
}
