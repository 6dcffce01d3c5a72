package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.portal.access.PurposeText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.Codebook;

/** The case in the address, which links and forms carry along; there is none once it is over, nor somebody else's. */
@Named("openCase")
@RequestScoped
public class OpenCase {

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private Codebook codebook;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private Optional<SupportCase> found;

    Optional<SupportCase> found() {
        if (found == null) {
            found = KeyText.key(request.getParameter("case")).flatMap(id -> cases.find(context.mandate(), id));
        }
        return found;
    }

    /** @throws BrokenRule {@code support.over} if there is none */
    SupportCase required() {
        return found().orElseThrow(() -> new BrokenRule("support.over"));
    }

    /** Whether there is one. */
    public boolean isOpen() {
        return found().isPresent();
    }

    /** Whether the participation it is about has been found. */
    public boolean isAboutSomebody() {
        return found().filter(one -> one.participation() != null).isPresent();
    }

    /** Its key; empty if there is none. */
    public String getId() {
        return found().map(one -> one.id().toString()).orElse("");
    }

    /** Until when, in words. */
    public String getUntil() {
        return texts.with("support.until", DateText.time(required().expiresAt()));
    }

    /** Why, and for which case, in words. */
    public String getWhy() {
        return PurposeText.of(required(), texts, codebook);
    }

    /** An address within these pages, for the same case. */
    public String link(String address) {
        return address + (address.contains("?") ? "&" : "?") + "case=" + getId();
    }
}
