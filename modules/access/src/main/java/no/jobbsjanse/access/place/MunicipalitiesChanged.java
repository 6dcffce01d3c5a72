package no.jobbsjanse.access.place;

/** A municipality was added, ends, or does not end after all. */
public record MunicipalitiesChanged(String number) {
}
