package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import no.jobbsjanse.registry.Step;

/** «Aktiviteter»: what she does in the programme, absences, tests and goals. */
@Named("activities")
@RequestScoped
public class ActivitiesView extends WizardPage {

    /** Made by the container. */
    public ActivitiesView() {
        super(Step.ACTIVITIES);
    }
}
