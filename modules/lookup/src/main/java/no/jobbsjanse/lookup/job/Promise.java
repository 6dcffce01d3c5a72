package no.jobbsjanse.lookup.job;

import java.time.Duration;
import no.jobbsjanse.lookup.folkeregister.FolkeregisterClient;

/**
 * How long an answer may take before it is called slow. Skatteetaten promises one person within 500 ms and a bulk look-up
 * within 10 s (documentation of Folkeregisteret's API, expected response times); what lies between is reckoned in
 * proportion. Nobody is told of less than two seconds: the name is there before it is missed.
 */
final class Promise {

    private static final Duration FOR_ONE = Duration.ofMillis(500);
    private static final Duration FOR_THE_MOST = Duration.ofSeconds(10);
    private static final Duration UNNOTICED = Duration.ofSeconds(2);

    private Promise() {
    }

    static Duration forNumbers(int numbers) {
        Duration promised = FOR_ONE.plus(FOR_THE_MOST.minus(FOR_ONE).multipliedBy(numbers - 1)
                .dividedBy(FolkeregisterClient.MOST_NUMBERS - 1));
        return promised.compareTo(UNNOTICED) < 0 ? UNNOTICED : promised;
    }
}
