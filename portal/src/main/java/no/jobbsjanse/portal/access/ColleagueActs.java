package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Systems;
import no.jobbsjanse.portal.language.Texts;

/** What the buttons on the page of a colleague do. */
@Named("colleagueActs")
@RequestScoped
public class ColleagueActs {

    private static final String SAME_PAGE = "/access/colleague?faces-redirect=true&id=%s&done=%s";

    @Inject
    private ManagedPlace managed;

    @Inject
    private WorkContext context;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Systems systems;

    @Inject
    private Leaving leaving;

    @Inject
    private TakeoverView takeover;

    @Inject
    private ColleagueView view;

    @Inject
    private AccessTexts words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Function<String, String>> acts = Map.of("role", this::changeRole, "move", this::move,
            "protected", this::seesProtected, "giveSystem", this::giveSystem, "endSystem", this::endSystem, "end", this::end,
            "giveBack", this::giveBack, "reopen", this::reopen, "telephone", this::renewSecondFactor);

    private String problem = "";

    /** Does what the pressed button says; the page is then opened anew, so that loading it again does nothing again. */
    public String act() {
        try {
            String act = parameter("act");
            return Optional.ofNullable(acts.getOrDefault(act, unknown -> gone()).apply(act)).map(managed::link).orElse(null);
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private static String gone() {
        throw new BrokenRule("access.gone");
    }

    private String changeRole(String act) {
        Role role = Role.of(parameter("role")).orElseThrow(() -> new BrokenRule("access.role"));
        Colleague.Access held = held();
        return after(act, takeover.change(view.getOne(), held, role, held.scope(),
                (all, mandate) -> all.changeRole(mandate, held.id(), role)));
    }

    private String move(String act) {
        Colleague.Access held = held();
        Scope place = managed.placeOf(parameter("district"));
        return after(act, takeover.change(view.getOne(), held, held.role(), place,
                (all, mandate) -> all.move(mandate, held.id(), place.district())));
    }

    private String after(String act, TakeoverView.Answer answer) {
        return answer.asks() ? null : after(act) + "&count=" + answer.handedOver();
    }

    private String seesProtected(String act) {
        colleagues.seesProtected(managed.mandate(), subject(), held().scope(), parameter("sees").equals("true"));
        return after(act);
    }

    private String giveSystem(String act) {
        systems.give(managed.mandate(), subject(), parameter("system"));
        return after(act);
    }

    private String endSystem(String act) {
        systems.end(managed.mandate(), subject(), parameter("system"));
        return after(act);
    }

    private String giveBack(String act) {
        colleagues.giveBack(managed.mandate(), access());
        return after(act);
    }

    private String reopen(String act) {
        colleagues.reopen(managed.mandate(), subject());
        return after(act);
    }

    private String renewSecondFactor(String act) {
        colleagues.renewSecondFactor(managed.mandate(), subject());
        return after(act);
    }

    private String end(String act) {
        Colleague.Access held = held();
        int handedOver = leaving.leave(managed.mandate(), view.departure(held), parameter("successor"),
                (all, mandate) -> all.end(mandate, held.id()));
        // She may have taken away her own, and this page with it.
        return context.user().orElseThrow().subject().equals(subject()) ? "/index?faces-redirect=true"
                : UsersActs.BACK + act + "&of=" + subject() + "&count=" + handedOver;
    }

    private String after(String act) {
        return SAME_PAGE.formatted(subject(), act);
    }

    private String subject() {
        return Optional.ofNullable(view.getOne()).map(Colleague::subject).orElseThrow(() -> new BrokenRule("access.gone"));
    }

    private UUID access() {
        return UsersActs.keyOf(parameter("access"));
    }

    private Colleague.Access held() {
        UUID access = access();
        return view.getOne().accesses().stream().filter(one -> one.id().equals(access)).findFirst()
                .orElseThrow(() -> new BrokenRule("access.gone"));
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String done = problem.isEmpty() && !takeover.isAsked() ? texts.optional("colleague.done." + parameter("done")) : "";
        return done.isEmpty() ? "" : done + words.handedOver(parameter("count"));
    }
}
