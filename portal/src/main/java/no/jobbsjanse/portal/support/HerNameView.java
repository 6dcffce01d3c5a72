package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.NameText;
import no.jobbsjanse.registry.SupportedParticipation;
import no.jobbsjanse.registry.SupportedPerson;

/** «Vis personopplysninger»: asked for on a page of its own, and seen there only. */
@Named("herName")
@RequestScoped
public class HerNameView {

    @Inject
    private OpenCase openCase;

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private SupportedParticipation participation;

    @Inject
    private Texts texts;

    private Optional<SupportedPerson> person;
    private String problem = "";

    /** Asks for it. */
    public String ask() {
        try {
            cases.named(context.mandate(), openCase.required());
            return openCase.link("/support/name?faces-redirect=true");
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** Whether it has been asked for. */
    public boolean isAsked() {
        return openCase.found().filter(one -> one.namedAt() != null).isPresent();
    }

    private Optional<SupportedPerson> person() {
        if (person == null) {
            person = participation.name(context.mandate(), openCase.required());
        }
        return person;
    }

    /** Whether it may be seen at all: never under address protection. */
    public boolean isSeen() {
        return person().isPresent();
    }

    /** Her name. */
    public String getName() {
        return person().map(SupportedPerson::name).map(NameText::of).orElseGet(() -> texts.get("support.noName"));
    }

    /** When she was born. */
    public String getBirthDate() {
        return person().map(SupportedPerson::birthDate).map(DateText::day).orElse("–");
    }

    /** Her number, masked. */
    public String getNumber() {
        return person().map(SupportedPerson::number).orElse("–");
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }
}
