package no.jobbsjanse.access.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Access to whole municipalities: counted for all at once, and carried over from one to another. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccessOfPlaces {

    /** Of an account {@code a}: not closed, and not there merely because somebody is invited. */
    private static final String IN_USE = """
            a.closed_at is null and not (a.last_login_at is null and exists (
                select from access.invitation i where i.account_subject = a.subject and i.granted_at is null))""";

    private static final String FIGURES = """
            select m.number, coalesce(p.administrators, 0), coalesce(p.everybody - p.administrators, 0),
                coalesce(v.invited, 0)
            from access.municipality m
            left join (
                select r.municipality_number, count(distinct r.account_subject) as everybody,
                    count(distinct r.account_subject) filter (where r.role = 'kommuneadministrator') as administrators
                from access.assignment r join access.account a on a.subject = r.account_subject
                where r.ended_at is null and r.municipality_number is not null and\s""" + IN_USE + """
                \sgroup by r.municipality_number) p on p.municipality_number = m.number
            left join (
                select municipality_number, count(*) as invited from access.invitation
                where role = 'kommuneadministrator' and revoked_at is null and first_login_at is null
                and granted_at is null and (expires_at > now() or chosen_at is not null)
                group by municipality_number) v on v.municipality_number = m.number""";

    /** What somebody had in the successor and lost was taken away there on purpose. */
    private static final String ROLES = """
            with given as (
                insert into access.assignment (id, account_subject, role, municipality_number, granted_at, granted_by)
                select gen_random_uuid(), r.account_subject, r.role, ?2, now(), ?3
                from access.assignment r join access.account a on a.subject = r.account_subject
                where r.municipality_number = ?1 and r.district_number is null and r.ended_at is null
                and not exists (select from access.assignment o where o.account_subject = r.account_subject
                    and o.role = r.role and o.municipality_number = ?2 and o.district_number is null)
                and\s""" + IN_USE + """
                \son conflict do nothing returning account_subject)
            select count(distinct account_subject) from given""";

    private static final String SYSTEMS = """
            insert into access.system_access
                (id, account_subject, system_id, municipality_number, granted_at, granted_by)
            select gen_random_uuid(), r.account_subject, r.system_id, ?2, now(), ?3
            from access.system_access r join access.account a on a.subject = r.account_subject
            where r.municipality_number = ?1 and r.district_number is null and r.ended_at is null
            and not exists (select from access.system_access o where o.account_subject = r.account_subject
                and o.system_id = r.system_id and o.municipality_number = ?2 and o.district_number is null)
            and\s""" + IN_USE + " on conflict do nothing";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** How many people have access to a municipality, and how many are to become its administrator. */
    record Figures(long administrators, long others, long invited) {
    }

    /** Of every municipality, by number; one question for all. */
    Map<String, Figures> figures() {
        List<?> rows = entities.createNativeQuery(FIGURES).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0],
                row -> new Figures(number(row[1]), number(row[2]), number(row[3]))));
    }

    /** Gives those who have access to one the same in another; to how many people a role was given. */
    long carryOver(String from, String to, String by) {
        entities.createNativeQuery(SYSTEMS).setParameter(1, from).setParameter(2, to).setParameter(3, by)
                .executeUpdate();
        return number(entities.createNativeQuery(ROLES).setParameter(1, from).setParameter(2, to).setParameter(3, by)
                .getSingleResult());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
