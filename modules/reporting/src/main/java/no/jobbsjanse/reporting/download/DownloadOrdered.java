package no.jobbsjanse.reporting.download;

import java.util.UUID;

/**
 * A file is to be made in the background. Fired inside the transaction; wakes the worker after it.
 *
 * @param id which
 */
record DownloadOrdered(UUID id) {
}
