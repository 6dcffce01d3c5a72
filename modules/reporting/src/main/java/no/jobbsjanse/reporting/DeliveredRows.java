package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.reporting.delivery.DeliveryRepository;

/** What IMDi was told of a participant by annual reports: whoever she is may ask (personvernforordningen art. 15). */
@ApplicationScoped
@Transactional
@WithinScope
public class DeliveredRows {

    @Inject
    private DeliveryRepository repository;

    /**
     * The deliveries of the place in which some participations stand, the latest first. What was delivered by a
     * municipality that has become part of this one since is not seen here.
     */
    @NotLogged("part of the participant's own report, which is logged")
    public List<DeliveredRow> of(Mandate mandate, Collection<UUID> participations) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return participations.isEmpty() ? List.of() : repository.rowsOf(mandate.scope(), participations);
    }
}
