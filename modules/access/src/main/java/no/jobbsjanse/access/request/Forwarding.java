package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;

/** Sends on to IMDi what no administrator has answered in time, and forgets what is over. */
@ApplicationScoped
@Transactional
class Forwarding {

    private static final int WORKING_DAYS = 3;
    private static final int DAYS_AFTER_ANSWER = 90;
    private static final int DAYS_WITHOUT_ANSWER = 365;

    @Inject
    private AccessRequestRepository requests;

    @Inject
    private RequestLetters letters;

    /** Forwards what is due; each once, on whichever node. */
    void forward() {
        OffsetDateTime now = OffsetDateTime.now();
        requests.waiting().stream()
                .filter(one -> !WorkingDays.after(one.createdAt(), WORKING_DAYS).isAfter(now))
                .forEach(one -> requests.forChange(one.id()).filter(row -> row.isOpen() && !row.isForwarded())
                        .ifPresent(row -> forward(row, now)));
    }

    private void forward(AccessRequestRow request, OffsetDateTime now) {
        request.forwarded(now);
        letters.toImdi(request);
    }

    /** Names and messages are not kept longer than anybody may ask what came of them. */
    void forget() {
        OffsetDateTime now = OffsetDateTime.now();
        requests.forget(now.minusDays(DAYS_AFTER_ANSWER), now.minusDays(DAYS_WITHOUT_ANSWER));
    }
}
