package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.lookup.LookupAttempt;
import no.jobbsjanse.lookup.LookupTrace;
import no.jobbsjanse.lookup.LookupTraces;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.registry.ChangeText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.SaveRefusals;
import no.jobbsjanse.registry.SupportSave;
import no.jobbsjanse.registry.SupportSheet;
import no.jobbsjanse.registry.SupportedParticipation;

/** What has happened to the participation of a case: saves, look-ups, lists. Nothing personal. */
@Named("supported")
@RequestScoped
public class SupportedView {

    @Inject
    private OpenCase openCase;

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private SupportedParticipation participation;

    @Inject
    private LookupTraces traces;

    @Inject
    private MaskedText masked;

    @Inject
    private Texts texts;

    private Optional<SupportSheet> sheet;
    private Optional<LookupTrace> trace;

    /**
     * A save.
     *
     * @param at when
     * @param field in words
     * @param by who and from where, in words
     * @param version of the participation
     * @param outcome that it was saved, or why not, in words
     * @param refused whether it came to nothing
     */
    public record Save(String at, String field, String by, long version, String outcome, boolean refused) {
    }

    /**
     * An attempt to fetch her name.
     *
     * @param at when
     * @param took how long, in words
     * @param outcome that it was answered, or why not, in words
     */
    public record Attempt(String at, String took, String outcome) {
    }

    /**
     * A list in which she stands, or not.
     *
     * @param name of the list
     * @param shown whether she stands in it
     * @param why in words
     */
    public record Listed(String name, boolean shown, String why) {
    }

    private Optional<SupportSheet> sheet() {
        if (sheet == null) {
            sheet = openCase.found().filter(one -> openCase.isAboutSomebody())
                    .flatMap(one -> participation.open(context.mandate(), one));
        }
        return sheet;
    }

    /** Whether there is anything to show. */
    public boolean isThere() {
        return sheet().isPresent();
    }

    /** The participation. */
    public SupportSheet getSheet() {
        return sheet().orElseThrow();
    }

    /** By which one speaks of it. */
    public String getReference() {
        return MaskedText.reference(getSheet().who().participation());
    }

    /** Initials and year of birth. */
    public String getWho() {
        return masked.who(getSheet().who());
    }

    /** Where it stands. */
    public String getWhat() {
        return masked.what(getSheet().who());
    }

    /** When it was registered. */
    public String getCreated() {
        return moment(getSheet().createdAt());
    }

    /** When a field was last saved. */
    public String getChanged() {
        return moment(getSheet().changedAt());
    }

    /** In which lists she stands, in which not, and why. */
    public List<Listed> getLists() {
        SupportSheet shown = getSheet();
        String why = shown.inOverview() ? "yes" : shown.who().status() == ParticipationStatus.DISCHARGED ? "discharged" : "refused";
        Listed overview = new Listed(texts.get("nav.overview"), shown.inOverview(), texts.get("support.overview." + why));
        List<Listed> all = new ArrayList<>(List.of(overview));
        shown.waiting().forEach((todo, stands) -> all.add(new Listed(texts.get("todo." + todo), stands,
                texts.format("support.list." + todo, Overview.DAYS_ENDING_SOON))));
        return all;
    }

    /** Every save, the latest first. */
    public List<Save> getSaves() {
        return getSheet().saves().stream().map(this::save).toList();
    }

    private Save save(SupportSave save) {
        String outcome = save.problem() == null ? texts.get("support.saved")
                : save.problem().equals(SaveRefusals.CONFLICT) ? texts.get("support.conflict")
                : texts.with("support.refused", rule(save.problem()));
        return new Save(moment(save.at()), ChangeText.label(save.key(), texts),
                ChangeText.by(save.source(), save.by(), texts), save.version(), outcome, save.problem() != null);
    }

    /** The words of a rule; its key where they need what was typed. */
    private String rule(String key) {
        String words = texts.optional("rule." + key);
        return words.isEmpty() || words.contains("{") ? key : texts.format("rule." + key);
    }

    private LookupTrace trace() {
        if (trace == null) {
            trace = traces.of(context.mandate(), openCase.required());
        }
        return trace.orElse(null);
    }

    /** How the look-up of her name stands, in words. */
    public String getLookup() {
        LookupTrace known = trace();
        return known == null ? texts.get("support.lookup.none")
                : known.nextAttemptAt() != null ? texts.format("support.lookup.waiting", moment(known.enteredAt()),
                        moment(known.nextAttemptAt()))
                : texts.format("support.lookup.answered", moment(known.enteredAt()), moment(known.answeredAt()));
    }

    /** Every attempt that is kept, the latest first. */
    public List<Attempt> getAttempts() {
        return trace() == null ? List.of() : trace().attempts().stream().map(this::attempt).toList();
    }

    private Attempt attempt(LookupAttempt one) {
        return new Attempt(moment(one.at()), texts.format("support.took", one.took().toMillis(), one.together()),
                one.failure() == null ? texts.get("support.answered") : texts.get("failure." + one.failure()));
    }

    static String moment(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " " + DateText.timeToTheSecond(at);
    }

    /** Ends the case. */
    public String end() {
        openCase.found().ifPresent(one -> cases.end(context.mandate(), one));
        return "/support/case?faces-redirect=true&done=ended";
    }
}
