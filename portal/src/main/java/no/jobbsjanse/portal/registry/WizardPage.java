package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.portal.page.Refusal;
import no.jobbsjanse.portal.page.RefusalLog;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.RowSheet;
import no.jobbsjanse.registry.Step;

/** What the pages of the wizard share: the participation they show, its fields, the list of steps. */
public abstract class WizardPage {

    @Inject
    private WorkContext context;

    @Inject
    private Participations participations;

    @Inject
    private FieldInputs inputs;

    @Inject
    private PersonTexts personTexts;

    @Inject
    private Texts texts;

    @Inject
    private NorwegianClock clock;

    @Inject
    private RefusalLog refusals;

    @Inject
    private HttpServletRequest request;

    private final Step step;
    private final Map<String, FieldInput> made = new HashMap<>();
    private String id;
    private ParticipationSheet sheet;
    private PersonText person;

    /** @param step which page it is */
    protected WizardPage(Step step) {
        this.step = step;
    }

    /** The participation in the address of the page. */
    public String getId() {
        return id;
    }

    /** Reads the participation in the address, or that of the form that is sent: before its buttons are looked for. */
    @PostConstruct
    void read() {
        id = request.getParameter("id");
        sheet = KeyText.key(id).flatMap(key -> participations.open(context.mandate(), key)).orElse(null);
    }

    /** What does not exist and what is not hers are both «not found». */
    public void open() throws IOException {
        if (sheet == null) {
            refusals.add(Refusal.ELSEWHERE);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    /** What is registered; {@code null} before anything is. */
    public ParticipationSheet getSheet() {
        return sheet;
    }

    /** Whether the fields may be changed. */
    public boolean isEditable() {
        return context.allows(Permission.REGISTER_PARTICIPANTS) && !isBlocked();
    }

    /** Whether nothing but the number may be changed, because she cannot be registered here. */
    public boolean isBlocked() {
        return sheet != null && sheet.isBlocked();
    }

    /** What stands in the way of her being registered here, in words; empty for nothing. */
    public String getAlarm() {
        return sheet == null || !getPerson().isRefused() ? "" : getPerson().name() + ". " + getPerson().explanation();
    }

    /** The other participation of the same woman, whom the place has registered twice; {@code null} for none. */
    public String getSameWoman() {
        return sheet == null || sheet.sameWoman() == null ? null : StepList.address(Step.PERSON, sheet.sameWoman());
    }

    /** The state of what is saved, when the page is opened. */
    public String getSaveState() {
        if (sheet == null) {
            return texts.get("save.notYet");
        }
        return isBlocked() ? texts.get("save.blocked") : !isEditable() ? texts.get("save.readOnly")
                : texts.with("save.saved", DateText.moment(sheet.changedAt(), clock.today()));
    }

    /** Name, or how its look-up stands. */
    public PersonText getPerson() {
        if (person == null) {
            person = personTexts.of(context.mandate().scope(), sheet.person(), texts);
        }
        return person;
    }

    /** Key of this page. */
    public String getStep() {
        return StepList.key(step);
    }

    /** The pages of the wizard. */
    public List<StepList.Item> getSteps() {
        return StepList.of(sheet == null ? null : sheet.id(), sheet == null ? null : sheet.progress(), texts);
    }

    /** The page before this one; {@code null} for the first. */
    public StepList.Item getPrevious() {
        return step.ordinal() == 0 ? null : getSteps().get(step.ordinal() - 1);
    }

    /** The overview with her line in view. */
    public String getLater() {
        return getPerson().isRefused() ? OverviewFilter.atRefused(sheet.id()) : OverviewFilter.at(sheet.id());
    }

    /** The page after this one; {@code null} for the last. */
    public StepList.Item getNext() {
        return step.ordinal() == getSteps().size() - 1 ? null : getSteps().get(step.ordinal() + 1);
    }

    /** Status, what it means and what comes next. */
    public NowText getNow() {
        return NowText.of(sheet, texts, inputs::words);
    }

    /** A field, ready for the page. */
    public FieldInput input(String key) {
        boolean correctable = isBlocked() && key.equals(DataDictionary.NATIONAL_ID.key())
                && context.allows(Permission.REGISTER_PARTICIPANTS);
        return made.computeIfAbsent(key, field -> inputs.of(field(field), sheet, isEditable() || correctable));
    }

    /** The rows of a kind, in the order in which they were added. */
    public List<RowInputs> rows(String kind) {
        List<RowInputs> rows = new ArrayList<>();
        for (RowSheet row : sheet.rows().get(Kind.valueOf(kind))) {
            rows.add(inputs.of(Kind.valueOf(kind), row, rows.size() + 1, isEditable()));
        }
        return rows;
    }

    /** The pattern of a row that is not there yet. */
    public RowInputs newRow(String kind) {
        return inputs.of(Kind.valueOf(kind), null, 0, true);
    }

    private static Field<?> field(String key) {
        return DataDictionary.field(key).orElseThrow();
    }

    /** A field's value as stored, or {@code null}. */
    String stored(String key) {
        return sheet == null ? null : sheet.values().get(key);
    }

    /** A parameter of the address, or {@code null}. */
    String parameter(String name) {
        return request.getParameter(name);
    }

    WorkContext context() {
        return context;
    }

    Texts texts() {
        return texts;
    }
}
