package no.jobbsjanse.portal.registry;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.Participations;

/** What the pages of the wizard share: the participation they show, its fields, the list of steps. */
public abstract class WizardPage {

    @Inject
    private WorkContext context;

    @Inject
    private Participations participations;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    private PersonTexts personTexts;

    @Inject
    private Texts texts;

    private String id;
    private ParticipationSheet sheet;

    /** The participation in the address of the page. */
    public String getId() {
        return id;
    }

    /** Set from the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** Opens the participation; what does not exist and what is not hers are both «not found». */
    public void open() throws IOException {
        try {
            sheet = participations.open(context.mandate(), UUID.fromString(String.valueOf(id))).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            sheet = null;
        }
        if (sheet == null) {
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
        return context.allows(Permission.REGISTER_PARTICIPANTS);
    }

    /** The state of what is saved, when the page is opened. */
    public String getSaveState() {
        if (sheet == null) {
            return texts.get("save.notYet");
        }
        return !isEditable() ? texts.get("save.readOnly")
                : texts.with("save.saved", DateText.time(sheet.changedAt()));
    }

    /** Whose page it is: a save by somebody else who has logged in meanwhile is refused. */
    public String getAccount() {
        return context.user().orElseThrow().subject();
    }

    /** Name, or how its look-up stands. */
    public PersonText getPerson() {
        return personTexts.of(context.mandate(), sheet.person(), texts);
    }

    /** Status in words. */
    public String getStatusText() {
        return texts.get("status." + sheet.progress().status());
    }

    /** The pages of the wizard. */
    public List<StepList.Item> getSteps() {
        return StepList.of(sheet == null ? null : sheet.id(), sheet == null ? null : sheet.progress(), texts);
    }

    /** A field's value as on the screen. */
    public String value(String key) {
        Field<?> field = DataDictionary.field(key).orElseThrow();
        return sheet == null ? "" : FieldText.onScreen(field, sheet.values().get(key));
    }

    /** The codes a field offers: those that may be chosen now or could lately, and the one chosen already. */
    public List<Choice> choices(String key) {
        FieldType.CodeOf type = (FieldType.CodeOf) DataDictionary.field(key).orElseThrow().type();
        String value = sheet == null ? null : sheet.values().get(key);
        LocalDate lately = clock.today().minusYears(2);
        return codebook.list(type.list()).stream()
                .filter(code -> code.validTo() == null || code.validTo().isAfter(lately) || code.code().equals(value))
                .map(code -> choice(code, value)).toList();
    }

    /** The label of what is chosen; empty if nothing is. */
    public String chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::selected).map(Choice::label).findFirst().orElse("");
    }

    private Choice choice(Code code, String value) {
        return new Choice(code.code(), texts.of(code), code.code().equals(value));
    }

    WorkContext context() {
        return context;
    }
}
