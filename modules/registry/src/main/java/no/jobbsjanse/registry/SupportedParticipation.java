package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.WithinCase;

/**
 * The one participation that a case of IMDi's support is about. Status and lists are asked for with the very conditions of
 * the overview, so that support sees what the caseworker sees. Nothing once the case is over.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@WithinCase
public class SupportedParticipation {

    /** The most saves that are told of. */
    public static final int MOST_SAVES = 200;

    private static final Set<Todo> LISTS = EnumSet.complementOf(EnumSet.of(Todo.REMINDER));

    private static final String COLUMNS = "select p.id, s.id, p.municipality_number, p.district_number, s.name_state,"
            + " s.initials, s.birth_year, p.started_on, p.version, p.created_at, p.changed_at, s.name_changed_at,"
            + " p.missing_person + p.missing_background + " + OverviewSql.MISSING_EXIT + " + " + OverviewSql.MISSING_ROWS
            + ", not p.refused and p.discharged_at is null, p.caseworker, ";
    private static final int CONDITIONS = 15;

    private static final String SAVES = """
            select changed_at, field, row_id, version, source, changed_by_name, cast(null as text)
            from registry.field_change where participation_id = ?1
            union all
            select refused_at, field, row_id, based_on, 'FORM', refused_by_name, problem
            from registry.refused_save where participation_id = ?1
            order by 1 desc, 4 desc, 2 limit\s""" + MOST_SAVES;

    private static final String NAME = """
            select s.given_name, s.middle_name, s.family_name, s.birth_date, i.id, i.number_sealed
            from registry.person s join registry.identifier i on i.person_id = s.id and i.in_use where s.id = ?1""";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private RegisterSettings settings;

    @Inject
    private NorwegianClock clock;

    /** What has happened to it; empty once the case is over. */
    @Logged(Act.SUPPORT_VIEW)
    public Optional<SupportSheet> open(Mandate mandate, SupportCase about) {
        String conditions = LISTS.stream().map(todo -> "(" + OverviewSql.todo(todo, settings.programme(), clock.today())
                + ")").collect(Collectors.joining(", "));
        String status = OverviewSql.STATUS.entrySet().stream().map(one -> " when " + one.getValue() + " then '"
                + one.getKey() + "'").collect(Collectors.joining("", ", case", " end"));
        List<?> rows = entities.createNativeQuery(COLUMNS + conditions + status + OverviewSql.FROM + " where p.id = ?1")
                .setParameter(1, about.participation()).getResultList();
        return rows.stream().findFirst().map(row -> sheet((Object[]) row, about.participation()));
    }

    /** Her name, once the case says that it was asked for; empty otherwise, and always under address protection. */
    @WithinCase(named = true)
    @Logged(Act.SUPPORT_NAME)
    public Optional<SupportedPerson> name(Mandate mandate, SupportCase about) {
        List<?> rows = entities.createNativeQuery(NAME).setParameter(1, about.person()).getResultList();
        return rows.stream().findFirst().map(row -> person((Object[]) row));
    }

    private SupportSheet sheet(Object[] row, UUID participation) {
        SupportHit who = new SupportHit((UUID) row[0], (UUID) row[1], new Scope((String) row[2], (String) row[3]),
                NameState.valueOf((String) row[4]), (String) row[5], row[6] == null ? null : number(row[6]),
                OverviewSql.day(row[7]), ParticipationStatus.valueOf((String) row[row.length - 1]));
        Map<Todo, Boolean> waiting = new EnumMap<>(Todo.class);
        LISTS.forEach(todo -> waiting.put(todo, Boolean.TRUE.equals(row[CONDITIONS + waiting.size()])));
        return new SupportSheet(who, ((Number) row[8]).longValue(), OverviewSql.time(row[9]), OverviewSql.time(row[10]),
                OverviewSql.time(row[11]), (String) row[14], number(row[12]), Boolean.TRUE.equals(row[13]), waiting, saves(participation));
    }

    private List<SupportSave> saves(UUID participation) {
        List<?> rows = entities.createNativeQuery(SAVES).setParameter(1, participation).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new SupportSave(OverviewSql.time(row[0]),
                (String) row[1], (String) row[2], ((Number) row[3]).longValue(), ChangeSource.valueOf((String) row[4]),
                (String) row[5], (String) row[6])).toList();
    }

    private SupportedPerson person(Object[] row) {
        PersonName name = new PersonName((String) row[0], (String) row[1], (String) row[2]);
        return new SupportedPerson(name.full().isEmpty() ? null : name, OverviewSql.day(row[3]),
                settings.vault().open((byte[]) row[5], (UUID) row[4]).toString());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
