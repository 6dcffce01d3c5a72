package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.ApiClient;
import no.jobbsjanse.access.ApiClients;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Fagsystemer»: which systems may use the open interface on behalf of the place. */
@Named("apiClients")
@RequestScoped
public class ApiClientsView {

    private static final String SAME_PAGE = "/access/apiclients?faces-redirect=true&done=";

    @Inject
    private WorkContext context;

    @Inject
    private ApiClients clients;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String client = "";
    private String name = "";
    private String problem = "";
    private List<ApiClient> all;

    private List<ApiClient> all() {
        if (all == null) {
            all = clients.all(context.mandate());
        }
        return all;
    }

    /** Those that may call. */
    public List<ApiClient> getLive() {
        return all().stream().filter(ApiClient::isLive).toList();
    }

    /** Those that might call before. */
    public List<ApiClient> getFormer() {
        return all().stream().filter(one -> !one.isLive()).toList();
    }

    /** Who gave it, and when, in words. */
    public String given(ApiClient one) {
        return texts.format("apiclients.given", DateText.moment(one.grantedAt(), clock.today()), one.grantedBy());
    }

    /** Who took it away, and when, in words. */
    public String ended(ApiClient one) {
        return texts.format("apiclients.ended", DateText.moment(one.endedAt(), clock.today()), one.endedBy());
    }

    /** When it last called, in words. */
    public String used(ApiClient one) {
        return one.lastUsedAt() == null ? texts.get("apiclients.neverUsed")
                : texts.with("apiclients.used", DateText.moment(one.lastUsedAt(), clock.today()));
    }

    /** What it may do, in words. */
    public String may(ApiClient one) {
        return texts.get(one.writes() ? "apiclients.writes" : "apiclients.reads");
    }

    /** Whether it can be let in again: the last of its client at the very place where she works, and not in already. */
    public boolean canReturn(ApiClient former) {
        return all().stream().filter(one -> one.client().equals(former.client())
                && one.place().equals(context.mandate().scope())).findFirst().filter(former::equals).isPresent();
    }

    /** Does what the pressed button says; the page is then opened anew. */
    public String act() {
        try {
            UUID of = UsersActs.keyOf(request.getParameter("of"));
            return switch (request.getParameter("act")) {
                case "end" -> {
                    clients.end(context.mandate(), of);
                    yield SAME_PAGE + "ended";
                }
                case "giveBack" -> {
                    ApiClient former = getFormer().stream().filter(one -> one.id().equals(of) && canReturn(one))
                            .findFirst().orElseThrow(() -> new BrokenRule("access.gone"));
                    clients.give(context.mandate(), former.client(), former.name(), former.writes());
                    yield SAME_PAGE + "given";
                }
                default -> null;
            };
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** Lets the typed one in. */
    public String give() {
        try {
            clients.give(context.mandate(), client, name, isWriting());
            return SAME_PAGE + "given";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** Whether more than reading is chosen. */
    public boolean isWriting() {
        return "write".equals(request.getParameter("may"));
    }

    /** The client, as typed. */
    public String getClient() {
        return client;
    }

    public void setClient(String typed) {
        client = typed == null ? "" : typed;
    }

    /** The name, as typed. */
    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return problem.isEmpty() ? texts.optional("apiclients.done." + request.getParameter("done")) : "";
    }
}
