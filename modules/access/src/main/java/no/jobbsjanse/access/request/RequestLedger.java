package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.AccessRequestDraft;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;

/** The rows behind {@link AccessRequests}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RequestLedger {

    private static final int MOST = 3;
    private static final Duration IN = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;

    @Inject
    private AccessRequestRepository requests;

    @Inject
    private RequestLetters letters;

    @Inject
    private Places places;

    /** What is wrong with a request. */
    public List<BrokenRule> problems(AccessRequestDraft draft) {
        List<BrokenRule> problems = new ArrayList<>();
        if (places.municipality(draft.municipality()).isEmpty()) {
            problems.add(new BrokenRule("access.request.municipality"));
        } else if (draft.district() != null && places.districtsOf(draft.municipality()).stream()
                .noneMatch(one -> one.number().equals(draft.district()))) {
            problems.add(new BrokenRule("access.request.district"));
        }
        if (draft.name().isEmpty() || draft.name().length() > LONGEST_NAME) {
            problems.add(new BrokenRule("access.request.name"));
        }
        if (!isEmail(draft.email())) {
            problems.add(new BrokenRule("access.request.email"));
        }
        if (draft.message().isEmpty()) {
            problems.add(new BrokenRule("access.request.message"));
        } else if (draft.message().length() > AccessRequests.LONGEST_MESSAGE) {
            problems.add(new BrokenRule("access.request.messageLength", AccessRequests.LONGEST_MESSAGE));
        }
        return problems;
    }

    private static boolean isEmail(String typed) {
        try {
            Invitee.checkedEmail(typed);
            return true;
        } catch (BrokenRule none) {
            return false;
        }
    }

    /** Sends a request. */
    public void send(AccessRequestDraft typed) {
        problems(typed).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        AccessRequestDraft draft = new AccessRequestDraft(typed.municipality(), typed.district(), typed.name(),
                Invitee.checkedEmail(typed.email()), typed.message(), typed.language());
        OffsetDateTime now = OffsetDateTime.now();
        if (requests.sentSince(Scope.of(draft.municipality()), draft.email(), now.minus(IN)) >= MOST) {
            throw new BrokenRule("access.request.tooMany");
        }
        AccessRequestRow request = new AccessRequestRow(draft, now);
        requests.add(request);
        if (!letters.toAdministrators(request)) {
            request.forwarded(now);
            letters.toImdi(request);
        }
    }

    /** Those nobody has answered. */
    public List<AccessRequest> open(Mandate mandate) {
        return requests.open(mandate.scope(), isImdi(mandate)).stream().map(AccessRequestRow::request).toList();
    }

    /** One is answered. */
    public void answered(Mandate mandate, UUID id) {
        requests.forChange(mandate.scope(), isImdi(mandate), id)
                .orElseThrow(() -> new BrokenRule("access.request.gone"))
                .answered(mandate.actor().name(), OffsetDateTime.now());
    }

    /** Whoever has asked from an address has got access in a place: that is the answer. */
    public void accessGiven(Scope place, String email, String by) {
        requests.openFrom(place, email).forEach(request -> request.answered(by, OffsetDateTime.now()));
    }

    private static boolean isImdi(Mandate mandate) {
        return mandate.allows(Permission.ADMINISTER_REGISTER);
    }
}
