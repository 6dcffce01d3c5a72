package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import no.jobbsjanse.registry.Step;

/** «Oppfølging»: how she fares afterwards, and when to be reminded of her. */
@Named("followup")
@RequestScoped
public class FollowupView extends WizardPage {

    /** Made by the container. */
    public FollowupView() {
        super(Step.FOLLOWUP);
    }
}
