package no.jobbsjanse.reporting;

import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.registry.OverviewQuery;

/**
 * What somebody wants to download.
 *
 * @param query which participations of her place; {@code null} for all, and for the whole country
 * @param description the same in words, as the file and the list of downloads tell it
 * @param format as which kind of file
 * @param identified with numbers and names
 * @param purpose why those are needed; {@code null} without
 * @param inWords labels instead of codes; JSON has codes always
 * @param language {@code nb} or {@code nn}: of headings and labels
 */
public record DownloadOrder(OverviewQuery query, String description, DatasetFormat format, boolean identified, String purpose,
        boolean inWords, String language) implements LogSubject {

    @Override
    public String loggedDetail() {
        return "ordered format=" + format + (identified ? " identified" : "") + (query == null ? "" : " " + query.loggedDetail());
    }

    @Override
    public String loggedPurpose() {
        return purpose;
    }
}
