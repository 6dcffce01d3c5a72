package no.jobbsjanse.dev.folkeregister;

import java.time.Duration;

/** The ways in which the register, or Maskinporten, can misbehave. The texts are those of the control page. */
public enum Mode {
    NORMAL("Normal", "Svarer riktig og med en gang."),
    /** Takes a number of seconds. */
    SLOW("Treg", "Svarer riktig, men først etter så mange sekunder.", Duration.ofSeconds(5)),
    /** Takes its time for each person asked for: a bulk request takes minutes, and whoever gives up early gets nothing. */
    BACKLOG("Kø", "Svarer riktig, men bruker så mange sekunder på hver person.", Duration.ofMillis(200)),
    UNAVAILABLE("Nede (503)", "Alle oppslag får status 503."),
    /** The connection is closed without a byte. */
    CLOSED("Nede (ingen svar)", "Forbindelsen lukkes uten svar."),
    BROKEN("Feil (500)", "Alle oppslag får status 500."),
    /** Every other request fails with status 500, beginning with the first. */
    FLAKY("Ustabil (500)", "Annethvert oppslag får status 500."),
    /** Takes the time of the Retry-After header. */
    THROTTLED("Struping (429)", "Alle oppslag får status 429, med ventetiden i millisekunder i Retry-After.",
            Duration.ofSeconds(2)),
    /** HTML with a support id, status 200. */
    FIREWALL("Brannmur (HTML)", "Brannmuren svarer med en nettside og en support-id, med status 200."),
    /** HTML, with the status of an error. */
    ERROR_PAGE("Feilside (502, HTML)", "Alle oppslag får en nettside med status 502."),
    /** Status 200 and nonsense: no text, another kind of JSON, JSON that would exhaust whoever reads it. */
    GARBAGE("Tull", "Svaret er tull: tilfeldige tegn, annen JSON eller JSON uten ende."),
    /** Half of the JSON. */
    TRUNCATED("Avkuttet svar", "Bare den første halvdelen av svaret kommer fram."),
    /** Every other person is missing from the answer to a bulk request, beginning with the first. */
    HALF("Halve svar", "Annenhver person mangler i svaret på et bulkoppslag."),
    /** The answer is right in form, but about somebody else. */
    WRONG_PERSON("Feil person", "Svaret gjelder en annen enn den det ble spurt om."),
    NAMELESS("Uten navn", "Personen finnes, men svaret mangler navnet."),
    /** From now on everybody has another family name. */
    RENAMED("Nytt navn", "Alle har fått et nytt etternavn."),
    /** From now on everybody's address is confidential. */
    GRADED("Ny gradering", "Alle har fått adressen gradert som fortrolig."),
    /** From now on everybody's address is strictly confidential. */
    GRADED_STRICTLY("Ny streng gradering", "Alle har fått adressen gradert som strengt fortrolig."),
    /** Every D-number asked for from now on has been replaced by a fødselsnummer, and stays so. */
    RENUMBERED("D-nummer byttet", "Alle D-numre det spørres om, er byttet ut med et fødselsnummer. De forblir byttet."),
    /** Fields and codes that no documentation knows yet. */
    UNKNOWN_CODES("Ukjente koder", "Svaret har felt og koder som ingen har hørt om."),
    /** The token is good, but not for this. */
    FORBIDDEN("Ingen tilgang (403)", "Alle oppslag får status 403."),
    /** The register answers 401 to every token, also a good one. */
    TOKEN_REFUSED("Token avvist (401)", "Folkeregisteret avviser alle tokener, også gyldige."),
    /** Maskinporten answers invalid_grant to every grant, also a good one; tokens it has given out are worth nothing. */
    GRANT_REFUSED("Maskinporten avviser",
            "Maskinporten kjenner oss ikke (invalid_grant, MP-100), og tokenene den har gitt ut, gjelder ikke lenger."),
    MASKINPORTEN_UNAVAILABLE("Maskinporten nede (503)", "Maskinporten svarer med status 503.");

    private final String label;
    private final String effect;
    private final Duration time;

    Mode(String label, String effect) {
        this(label, effect, Duration.ZERO);
    }

    Mode(String label, String effect, Duration time) {
        this.label = label;
        this.effect = effect;
        this.time = time;
    }

    String label() {
        return label;
    }

    String effect() {
        return effect;
    }

    /** The time used when nobody says otherwise; zero where the mode takes none. */
    Duration usualTime() {
        return time;
    }

    boolean takesTime() {
        return !time.isZero();
    }
}
