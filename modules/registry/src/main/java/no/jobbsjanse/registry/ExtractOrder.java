package no.jobbsjanse.registry;

/**
 * What is wanted of the participations of a place.
 *
 * @param query which; its order and page do not matter; {@code null} for all
 * @param identified whether with numbers and names; for whoever has a purpose
 * @param labels whether codes stay codes
 */
public record ExtractOrder(OverviewQuery query, boolean identified, Labels labels) {

    /** How codes are written. */
    public enum Labels {
        /** As they are stored. */
        NONE(null),
        /** In words, in bokmål. */
        BOKMAAL("label_nb"),
        /** In words, in nynorsk. */
        NYNORSK("label_nn");

        private final String column;

        Labels(String column) {
            this.column = column;
        }

        /** The column of the codebook; {@code null} for none. */
        String column() {
            return column;
        }
    }

    /** Everybody, pseudonymously, by codes. */
    public static ExtractOrder everybody() {
        return new ExtractOrder(null, false, Labels.NONE);
    }
}
