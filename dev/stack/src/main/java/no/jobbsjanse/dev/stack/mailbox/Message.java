package no.jobbsjanse.dev.stack.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it was received.
 *
 * @param id    stays the same as long as the mailbox runs
 * @param to    every recipient
 * @param text  the plain text; empty when there is none
 * @param html  the formatted text; empty when there is none
 * @param links the addresses in it, in order, each once
 */
record Message(String id, Instant receivedAt, String from, List<String> to, String subject, String text, String html,
               List<String> links) {
}
