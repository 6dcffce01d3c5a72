package no.jobbsjanse.portal.registry;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The report that a participant may ask for, in words: what stands on the page, and in the file.
 *
 * @param at when it was made
 * @param made when, by whom and where it was made
 * @param isProtected whether her address is protected
 * @param person who she is
 * @param periods her participations, the newest first
 * @param sources where it all comes from, a sentence each
 * @param deliveries which annual reports told IMDi of her
 * @param mergers when she went from one municipality to another that took over from it
 * @param support cases of IMDi's support in which she was looked up
 * @param national whether IMDi takes her into extracts of the country
 * @param looks who has looked, the latest first
 * @param file name of the file
 */
public record OwnReportText(OffsetDateTime at, String made, boolean isProtected, List<Fact> person, List<Period> periods,
        List<String> sources, List<Delivery> deliveries, List<Entry> mergers, List<Entry> support, String national,
        List<Entry> looks, String file) {

    /**
     * A value.
     *
     * @param key of the field, or of what it is otherwise
     * @param label in words
     * @param value in words
     * @param stored as the register keeps it
     */
    public record Fact(String key, String label, String value, String stored) {
    }

    /**
     * What belongs together.
     *
     * @param title in words
     * @param facts what is filled in
     */
    public record Group(String title, List<Fact> facts) {
    }

    /**
     * A participation.
     *
     * @param id technical key
     * @param title in words
     * @param groups page by page, then row by row
     * @param history every change, the newest first
     */
    public record Period(String id, String title, List<Group> groups, List<Entry> history) {
    }

    /**
     * An annual report in which she stands.
     *
     * @param entry when it was delivered, by whom and for which year
     * @param facts what IMDi was told of her
     */
    public record Delivery(Entry entry, List<Fact> facts) {
    }

    /**
     * Something that has happened.
     *
     * @param at when
     * @param day the same, in words
     * @param who did it; empty for nobody in particular
     * @param what in words
     * @param before what stood there, in words; empty where nothing was changed
     * @param after what stands there since; likewise
     * @param note what else there is to say; empty for nothing
     */
    public record Entry(OffsetDateTime at, String day, String who, String what, String before, String after, String note) {
    }
}
