package no.jobbsjanse.access.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.access.AlertLimits;
import no.jobbsjanse.access.LogAlert;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds look-ups in the access log that are worth a question, by person and day: counted anew each time, nothing is kept.
 * Colleagues stand in for each other, so it is many of somebody else's participants that is unusual, not one. Systems read
 * everything, which is what they are for: they are told of only where somebody is protected.
 */
@ApplicationScoped
public class UnusualLookups {

    /** The most that are told of. */
    public static final int MOST = 200;

    /** Whoever opens the same participant again, or another step of her, has opened one. */
    private static final String FIND = """
            with looked as (
              select actor, actor_name, municipality_number, district_number, participation_id, others, protected, at,
                (at at time zone 'Europe/Oslo')::date as day, actor like 'api:%' as system,
                date_bin(make_interval(mins => cast(?2 as integer)), at, 'epoch') as spell
              from access.access_log
              where act in ('VIEW', 'HISTORY', 'OWN_REPORT') and participation_id is not null
                and at >= now() - make_interval(days => cast(?1 as integer))
            ), once as (
              select distinct on (actor, participation_id, spell)
                actor, actor_name, municipality_number, district_number, day, at
              from looked where not system order by actor, participation_id, spell, at
            ), crowded as (
              select once.*, count(*) over (partition by actor order by at
                range between make_interval(mins => cast(?2 as integer)) preceding and current row) as looks
              from once
            ), found as (
              select 'MANY' as kind, day, actor, max(actor_name) as actor_name, municipality_number, district_number,
                max(looks) as looks, cast(?3 as bigint) as least
              from crowded group by day, actor, municipality_number, district_number
              union all
              select 'OTHERS', day, actor, max(actor_name), municipality_number, district_number,
                count(distinct participation_id), cast(?4 as bigint)
              from looked where others and not system group by day, actor, municipality_number, district_number
              union all
              select 'PROTECTED', day, actor, max(actor_name), municipality_number, district_number,
                count(distinct participation_id), cast(?5 as bigint)
              from looked where protected group by day, actor, municipality_number, district_number
            )
            select kind, day, actor, actor_name, municipality_number, district_number, looks from found
            where looks >= least order by day desc, kind, actor_name, actor, municipality_number limit\s""" + MOST;

    @Inject
    private AuditorRole auditor;

    @Inject
    @ConfigProperty(name = "log.alert-days", defaultValue = "30")
    private int days;

    @Inject
    @ConfigProperty(name = "log.alert-many", defaultValue = "40")
    private int many;

    @Inject
    @ConfigProperty(name = "log.alert-minutes", defaultValue = "60")
    private int minutes;

    @Inject
    @ConfigProperty(name = "log.alert-others", defaultValue = "20")
    private int others;

    @Inject
    @ConfigProperty(name = "log.alert-protected", defaultValue = "1")
    private int protectedOnes;

    /** From how many on. */
    public AlertLimits limits() {
        return new AlertLimits(days, many, minutes, others, protectedOnes);
    }

    /** The latest first. */
    public List<LogAlert> all() {
        return auditor.ask(FIND, List.of(days, minutes, many, others, protectedOnes)).stream()
                .map(row -> new LogAlert(LogAlert.Kind.valueOf((String) row[0]), ((java.sql.Date) row[1]).toLocalDate(),
                        (String) row[2], (String) row[3], AuditorRole.place(row[4], row[5]),
                        ((Number) row[6]).longValue())).toList();
    }
}
