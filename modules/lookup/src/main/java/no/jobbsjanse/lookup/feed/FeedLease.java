package no.jobbsjanse.lookup.feed;

/**
 * The right to read on, for a while.
 *
 * @param number of the lease: whoever has an earlier one changes nothing
 * @param next the sequence number to go on from; {@code null} if the feed has never been read
 */
record FeedLease(long number, Long next) {
}
