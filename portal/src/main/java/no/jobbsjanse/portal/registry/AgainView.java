package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.registry.Step;

/** «Ny deltakelse»: a woman returns. Her background is taken over, the old period stays as it is. */
@Named("again")
@RequestScoped
public class AgainView extends WizardPage {

    @Inject
    private Registration registration;

    @Inject
    private FieldWords words;

    @Inject
    private NorwegianClock clock;

    private String operation = UUID.randomUUID().toString();
    private String startedOn = "";
    private String financing = "";
    private final Map<String, String> errors = new HashMap<>();

    /** Made by the container. */
    public AgainView() {
        super(Step.PERSON);
    }

    /** Registers the new period, or says what is missing or wrong. */
    public String begin() {
        Map<String, String> values = new HashMap<>();
        read(values, DataDictionary.STARTED_ON, startedOn);
        read(values, DataDictionary.FINANCING, financing);
        if (!errors.isEmpty()) {
            return null;
        }
        Registration.Outcome outcome = registration.again(context().mandate(), UUID.fromString(operation),
                UUID.fromString(getId()), values);
        if (outcome instanceof Registration.Registered registered) {
            return "/registry/background?faces-redirect=true&id=" + registered.id();
        }
        ((Registration.Incomplete) outcome).broken().forEach((key, rule) -> errors.put(key, texts().of(rule)));
        return null;
    }

    private void read(Map<String, String> values, Field<?> field, String typed) {
        try {
            String value = FieldText.typed(field, typed, clock.today());
            if (value.isEmpty()) {
                throw new BrokenRule("field.required");
            }
            values.put(field.key(), value);
        } catch (BrokenRule rule) {
            errors.put(field.key(), texts().of(rule));
        }
    }

    /** The kinds of financing. */
    public List<Choice> getFinancings() {
        return words.choices(DataDictionary.FINANCING, financing);
    }

    /** What is wrong with a field, in words; empty for nothing. */
    public String error(String key) {
        return errors.getOrDefault(key, "");
    }

    /** Names this page's registration, so that sending it twice registers once. */
    public String getOperation() {
        return operation;
    }

    /** Kept by the page. What is no key has not been given out here, and a new one stands for it. */
    public void setOperation(String operation) {
        KeyText.key(operation).ifPresent(key -> this.operation = key.toString());
    }

    /** Dato for oppstart, as typed. */
    public String getStartedOn() {
        return startedOn;
    }

    /** As typed. */
    public void setStartedOn(String startedOn) {
        this.startedOn = startedOn;
    }

    /** Type finansiering. */
    public String getFinancing() {
        return financing;
    }

    /** As chosen. */
    public void setFinancing(String financing) {
        this.financing = financing;
    }
}
