package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.About;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/**
 * «Utskriv og registrer ferdig»: the municipality has registered all it will. An act of its own, apart from the end date
 * (IMDi's FAQ, «Status»); only when nothing is missing; taken back as easily as done.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Discharge {

    /** The key under which history knows a discharge. */
    public static final String HISTORY_KEY = "discharged";

    @Inject
    private ParticipationRepository repository;

    @Inject
    private Twins twins;

    @Inject
    private NumberReplacement replacement;

    @Inject
    private NorwegianClock clock;

    /**
     * Discharges; nothing happens to somebody who is discharged already.
     *
     * @return when she was discharged
     * @throws BrokenRule {@code discharge.notEnded}, {@code discharge.incomplete}, {@code registration.refused} or
     *     {@code discharge.man} if by Folkeregisteret's answer she cannot be registered here,
     *     {@code discharge.registeredTwice} while the same woman is registered twice here for the same days, or
     *     {@code discharge.forImdi} while IMDi must settle who has her
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    @Logged(Act.DISCHARGE)
    public OffsetDateTime discharge(Mandate mandate, @About UUID id) {
        Participation participation = find(mandate, id);
        if (participation.dischargedAt() == null) {
            check(participation);
            participation.changed(clock.now());
            participation.discharge(participation.changedAt());
            record(mandate, participation, null, day(participation.dischargedAt()));
        }
        return participation.dischargedAt();
    }

    /**
     * Takes a discharge back: she is Avsluttet again, and everything stays as it is.
     *
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    @Logged(value = Act.DISCHARGE, detail = "undone")
    public void reopen(Mandate mandate, @About UUID id) {
        Participation participation = find(mandate, id);
        if (participation.dischargedAt() != null) {
            String before = day(participation.dischargedAt());
            participation.reopen();
            participation.changed(clock.now());
            record(mandate, participation, before, null);
        }
    }

    private void check(Participation participation) {
        if (participation.isRefused()) {
            throw new BrokenRule(participation.person().nameState() == NameState.MAN ? "discharge.man"
                    : "registration.refused");
        }
        if (participation.endedOn() == null) {
            throw new BrokenRule("discharge.notEnded");
        }
        if (twins.overlap(participation)) {
            throw new BrokenRule("discharge.registeredTwice");
        }
        if (!replacement.isSettled(participation)) {
            throw new BrokenRule("discharge.forImdi");
        }
        if (!Completeness.missing(participation).isEmpty()) {
            throw new BrokenRule("discharge.incomplete");
        }
    }

    private Participation find(Mandate mandate, UUID id) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return repository.findForChange(mandate.scope(), id).orElseThrow(NoSuchParticipation::new);
    }

    private void record(Mandate mandate, Participation participation, String before, String after) {
        repository.keep(new FieldChange(participation, HISTORY_KEY, before, after, ChangeSource.DISCHARGE,
                mandate.actor()));
    }

    private static String day(OffsetDateTime at) {
        return at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate().toString();
    }
}
