package no.jobbsjanse.reporting.dataset;

import java.io.IOException;

/** A sheet is full. Nothing is left out silently: there is no file then. */
public final class TooManyRows extends IOException {
}
