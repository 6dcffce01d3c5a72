package no.jobbsjanse.portal.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import no.jobbsjanse.portal.language.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Help for those who wait for the mail of an invitation. */
@Named("waiting")
@RequestScoped
public class WaitingView {

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "smtp.from")
    private String sender;

    /** What to look for among the unwanted mail. */
    public String getSpam() {
        return texts.with("waiting.spam", sender);
    }
}
