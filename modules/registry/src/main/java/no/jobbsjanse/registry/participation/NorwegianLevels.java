package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Her Norwegian in the four skills of integreringsforskriften § 28, by the levels of § 26; codes of NORSKNIVAA. */
@Embeddable
public class NorwegianLevels {

    @Column(name = "listening")
    private String listening;

    @Column(name = "reading")
    private String reading;

    @Column(name = "writing")
    private String writing;

    @Column(name = "speaking")
    private String speaking;

    /** Lytteforståelse, or {@code null}. */
    public String listening() {
        return listening;
    }

    /** @see #listening() */
    public void listening(String value) {
        listening = value;
    }

    /** Leseforståelse, or {@code null}. */
    public String reading() {
        return reading;
    }

    /** @see #reading() */
    public void reading(String value) {
        reading = value;
    }

    /** Skriftlig fremstilling, or {@code null}. */
    public String writing() {
        return writing;
    }

    /** @see #writing() */
    public void writing(String value) {
        writing = value;
    }

    /** Muntlig kommunikasjon, or {@code null}. */
    public String speaking() {
        return speaking;
    }

    /** @see #speaking() */
    public void speaking(String value) {
        speaking = value;
    }
}
