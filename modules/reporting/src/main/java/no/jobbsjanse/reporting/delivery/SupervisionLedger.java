package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.AdministratorMail;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.DeliveryEvent.Kind;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.ReportingYear;

/** Decides about the report of a place. The wall lets this transaction see heads of deliveries, no rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SupervisionLedger {

    private static final int LONGEST_REASON = 500;
    /** The name by which row-level security knows whoever decides. */
    private static final String TASK = "deliveries";

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    @Inject
    private DeliveryRepository repository;

    @Inject
    private Places places;

    @Inject
    private AdministratorMail mail;

    @Inject
    private NorwegianClock clock;

    /** How a report stands while nobody else changes that. */
    private record State(List<Delivery> deliveries, List<EventRow> events, ReportStanding standing) {

        int number() {
            return deliveries.isEmpty() ? 0 : deliveries.get(0).number();
        }

        boolean isDue() {
            return standing == ReportStanding.NOT_DELIVERED || standing == ReportStanding.REOPENED;
        }
    }

    private State state(Scope place, int year) {
        entities.createNativeQuery("select set_config('app.task', ?1, true)").setParameter(1, TASK).getSingleResult();
        if (places.municipality(place.municipality()).isEmpty()
                || place.district() != null && places.district(place.district()).isEmpty()) {
            throw new BrokenRule("delivery.placeUnknown");
        }
        repository.await(place, year);
        List<Delivery> deliveries = repository.deliveries(place, year);
        List<EventRow> events = repository.events(place, year);
        return new State(deliveries, events, Standing.of(deliveries, events.stream().map(EventRow::event).toList()));
    }

    /** Reminds the administrators. */
    public int remind(Actor by, ReportingYear year, Scope place) {
        State state = state(place, year.year());
        if (!state.isDue()) {
            throw new BrokenRule("delivery.alreadyDelivered");
        }
        EventRow event = event(by, year, place, state, Kind.REMINDED, null, null);
        int readers = remind(year, place, "report-reminder:" + event.id());
        if (readers == 0) {
            throw new BrokenRule("delivery.noAdministrator");
        }
        repository.keep(event);
        return readers;
    }

    /**
     * Reminds them so many days before the deadline: once, and only while it is due. In a transaction of its own for each
     * place.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remindBefore(Actor by, ReportingYear year, Scope place, int days) {
        State state = state(place, year.year());
        if (state.isDue() && state.events().stream().noneMatch(event -> event.isReminder(days))
                && remind(year, place, "report-reminder:" + year.year() + ":" + place.municipality() + ":"
                        + place.district() + ":" + days) > 0) {
            repository.keep(event(by, year, place, state, Kind.REMINDED, null, days));
        }
    }

    private int remind(ReportingYear year, Scope place, String occasion) {
        return mail.post(place, MailKind.REPORT_REMINDER, occasion, "/", Map.of("year", String.valueOf(year.year()),
                "deadline", year.deadline().toString()));
    }

    /** Opens a report again. */
    public void reopen(Actor by, ReportingYear year, Scope place, String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new BrokenRule("delivery.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BrokenRule("delivery.reasonLength", LONGEST_REASON);
        }
        State state = state(place, year.year());
        if (state.standing() == ReportStanding.REOPENED) {
            throw new BrokenRule("delivery.alreadyOpen");
        }
        if (state.standing() == ReportStanding.NOT_DELIVERED && !year.locked()) {
            throw new BrokenRule("delivery.notDelivered");
        }
        EventRow event = event(by, year, place, state, Kind.REOPENED, reason, null);
        repository.keep(event);
        mail.post(place, MailKind.REPORT_REOPENED, "report-reopened:" + event.id(), "/",
                Map.of("year", String.valueOf(year.year()), "reason", reason));
    }

    /** Approves what was delivered. */
    public void approve(Actor by, ReportingYear year, Scope place, int number) {
        State state = state(place, year.year());
        if (state.number() == 0) {
            throw new BrokenRule("delivery.notDelivered");
        }
        if (state.number() != number) {
            throw new BrokenRule("delivery.deliveredMeanwhile");
        }
        if (state.standing() == ReportStanding.APPROVED) {
            throw new BrokenRule("delivery.alreadyApproved");
        }
        EventRow event = event(by, year, place, state, Kind.APPROVED, null, null);
        repository.keep(event);
        mail.post(place, MailKind.REPORT_APPROVED, "report-approved:" + event.id(), "/",
                Map.of("year", String.valueOf(year.year())));
    }

    private EventRow event(Actor by, ReportingYear year, Scope place, State state, Kind kind, String reason, Integer days) {
        return new EventRow(place, year.year(),
                new DeliveryEvent(kind, state.number(), reason, clock.now(), by.name()), days, by);
    }
}
