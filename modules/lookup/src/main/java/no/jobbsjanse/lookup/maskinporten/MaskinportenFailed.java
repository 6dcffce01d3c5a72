package no.jobbsjanse.lookup.maskinporten;

/** No token, for one of two reasons. The message never holds the grant. */
public abstract sealed class MaskinportenFailed extends Exception permits GrantRefused, MaskinportenUnavailable {

    MaskinportenFailed(String message) {
        super(message);
    }
}
