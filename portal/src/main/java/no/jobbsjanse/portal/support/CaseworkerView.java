package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.access.SupportedColleague;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NorwegianClock;

/** Whether whoever follows her up can get in. */
@Named("caseworker")
@RequestScoped
public class CaseworkerView {

    @Inject
    private OpenCase openCase;

    @Inject
    private SupportedView supported;

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private Optional<SupportedColleague> found;

    private Optional<SupportedColleague> found() {
        if (found == null) {
            found = Optional.ofNullable(supported.getSheet().caseworker())
                    .flatMap(subject -> cases.colleague(context.mandate(), openCase.required(), subject));
        }
        return found;
    }

    /** Her name; that there is nobody, in words. */
    public String getName() {
        return found().map(one -> one.who().name()).orElseGet(() -> texts.get("support.caseworker.none"));
    }

    /** What stands in her way, or that nothing does, in words. */
    public List<String> getState() {
        return found().map(this::state).orElse(List.of());
    }

    private List<String> state(SupportedColleague one) {
        List<String> words = new ArrayList<>();
        Colleague who = one.who();
        words.add(who.accesses().isEmpty() ? texts.get("support.caseworker.noAccess") : texts.list(who.mainAccesses().stream()
                .map(access -> texts.get("role." + access.role().code())).distinct().toList()));
        words.add(who.lastLoginAt() == null ? texts.get("support.caseworker.never")
                : texts.with("support.caseworker.lastLogin", MaskedText.moment(who.lastLoginAt())));
        Colleague.Standing standing = who.standing(clock.now());
        if (standing == Colleague.Standing.CLOSED || standing == Colleague.Standing.IDLE) {
            words.add(texts.get("users.standing." + standing));
        }
        one.invitations().forEach(state -> words.add(texts.with("support.caseworker.invitation",
                texts.get("support.invitation." + state))));
        return words;
    }
}
