package no.jobbsjanse.access.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MunicipalityChange;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.access.MunicipalityLine;
import no.jobbsjanse.access.MunicipalityList;

/** The rows behind {@link no.jobbsjanse.access.Municipalities}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MunicipalityLedger {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private AccessOfPlaces access;

    @Inject
    private MergerLedger mergers;

    @Inject
    private NewMunicipalityRules rules;

    @Inject
    private Event<MunicipalitiesChanged> changed;

    /** Those that were asked for. */
    public MunicipalityList list(String sought, boolean withoutAdministrator) {
        Map<String, AccessOfPlaces.Figures> figures = access.figures();
        Map<String, Long> moved = mergers.moved();
        LocalDate today = NorwegianDay.today();
        List<MunicipalityLine> all = all().map(one -> line(one, figures.get(one.number()), moved.get(one.number()), today)).toList();
        String part = sought.strip().toLowerCase(Locale.ROOT);
        return new MunicipalityList(
                all.stream().filter(line -> isSought(line.municipality(), part))
                        .filter(line -> !withoutAdministrator || line.isWithoutAdministrator()).toList(),
                all.stream().filter(MunicipalityLine::isWithoutAdministrator).count(),
                all.stream().filter(line -> !line.ended()).count());
    }

    private static MunicipalityLine line(MunicipalityEntry one, AccessOfPlaces.Figures figures, Long moved,
            LocalDate today) {
        return new MunicipalityLine(one, figures.administrators(), figures.others(), figures.invited(),
                one.hasEnded(today), moved);
    }

    private static boolean isSought(MunicipalityEntry one, String part) {
        return one.number().startsWith(part)
                || Stream.of(one.name(), one.officialName()).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }

    private Stream<MunicipalityEntry> all() {
        return entities.createQuery("select m from Municipality m", Municipality.class).getResultStream()
                .map(Municipality::entry).sorted(MunicipalityEntry.inOrder());
    }

    /** One. */
    public Optional<MunicipalityEntry> find(String number) {
        return Optional.ofNullable(entities.find(Municipality.class, number)).map(Municipality::entry);
    }

    /** Those that may take over from one. */
    public List<MunicipalityEntry> successors(String number) {
        LocalDate today = NorwegianDay.today();
        return all().filter(one -> !one.hasEnded(today) && !one.number().equals(number)).toList();
    }

    /** Adds one. */
    public void add(Actor by, MunicipalityEntry typed) {
        MunicipalityEntry added = rules.checked(typed);
        entities.persist(new Municipality(added));
        entities.flush();
        record(by, OffsetDateTime.now(), added.number(), "added", null, added.name());
        changed.fire(new MunicipalitiesChanged(added.number()));
    }

    /** Says when one ends. */
    public void end(Actor by, String number, LocalDate validTo, String successor) {
        if (validTo == null) {
            throw new BrokenRule("access.municipality.dateMissing");
        }
        Municipality row = toEnd(number);
        if (validTo.isBefore(row.entry().validFrom())) {
            throw new BrokenRule("access.municipality.endsBeforeStart");
        }
        if (successor != null && find(successor)
                .filter(next -> !next.number().equals(number) && next.isInForce(validTo.plusDays(1))).isEmpty()) {
            throw new BrokenRule("access.municipality.successor");
        }
        change(by, row, validTo, successor);
    }

    /** It does not end after all. */
    public void takeBack(Actor by, String number) {
        change(by, toEnd(number), null, null);
    }

    private Municipality toEnd(String number) {
        Municipality row = forChange(number);
        if (mergers.isCarriedOut(number)) {
            throw new BrokenRule("access.municipality.moved");
        }
        return row;
    }

    private void change(Actor by, Municipality row, LocalDate validTo, String successor) {
        MunicipalityEntry before = row.entry();
        row.end(validTo, successor);
        OffsetDateTime now = OffsetDateTime.now();
        record(by, now, before.number(), "validTo", text(before.validTo()), text(validTo));
        record(by, now, before.number(), "successor", before.successor(), successor);
        changed.fire(new MunicipalitiesChanged(before.number()));
    }

    /** How many participants have gone on in the successor of one; empty while that has not been done. */
    public Optional<Long> moved(String number) {
        return Optional.ofNullable(mergers.moved().get(number));
    }

    /** Gives everybody the same access in the successor. */
    public long carryOver(Actor by, String number) {
        MunicipalityEntry old = forChange(number).entry();
        MunicipalityEntry next = Optional.ofNullable(old.successor()).flatMap(this::find)
                .orElseThrow(() -> new BrokenRule("access.municipality.noSuccessor"));
        if (next.hasEnded(NorwegianDay.today())) {
            throw new BrokenRule("access.municipality.ended");
        }
        long given = access.carryOver(number, next.number(), by.name());
        if (given > 0) {
            record(by, OffsetDateTime.now(), number, "carriedOver", null, Long.toString(given));
        }
        return given;
    }

    /** Everything that was changed about one. */
    public List<MunicipalityChange> history(String number) {
        return entities.createQuery("select c from MunicipalityChangeRow c where c.municipality = :number"
                        + " order by c.changedAt desc, c.property desc", MunicipalityChangeRow.class)
                .setParameter("number", number).getResultStream().map(MunicipalityChangeRow::change).toList();
    }

    private Municipality forChange(String number) {
        return Optional.ofNullable(entities.find(Municipality.class, number, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new BrokenRule("access.municipality.unknown"));
    }

    private void record(Actor by, OffsetDateTime at, String number, String property, String before, String after) {
        if (!Objects.equals(before, after)) {
            entities.persist(new MunicipalityChangeRow(number, property, before, after, by, at));
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
