package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import no.jobbsjanse.registry.Step;

/** «Bakgrunn»: where she comes from, as far as the programme needs to know. */
@Named("background")
@RequestScoped
public class BackgroundView extends WizardPage {

    /** Made by the container. */
    public BackgroundView() {
        super(Step.BACKGROUND);
    }
}
