package no.jobbsjanse.lookup.maskinporten;

/** Maskinporten did not answer, or not as documented. Trying again later helps. */
public final class MaskinportenUnavailable extends MaskinportenFailed {

    MaskinportenUnavailable(String what, String why) {
        super("Maskinporten, " + what + ": " + why);
    }
}
