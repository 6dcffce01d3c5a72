package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.portal.language.Texts;

/** «Gi tilgang»: name, e-mail and work phone of a colleague, and what she shall be. What is typed is never lost. */
@Named("give")
@RequestScoped
public class GiveView {

    /** Names the request that access is the answer to: nothing of whoever asks stands in an address. */
    static final String REQUEST = "request";

    /** Where it is told that a rule is broken, if not at the field of the same name. */
    private static final Map<String, String> FIELDS =
            Map.of("alreadyInvited", "email", "alreadyHasRole", "email", "emailTaken", "email");

    @Inject
    private ManagedPlace managed;

    @Inject
    private WorkContext context;

    @Inject
    private AccessRequests requests;

    @Inject
    private Invitations invitations;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private final GiveForm form = new GiveForm();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String suggestion = "";

    /**
     * A role to choose.
     *
     * @param code of the list ROLLE
     * @param chosen whether it is chosen
     */
    public record Option(String code, boolean chosen) {
    }

    @PostConstruct
    void read() {
        // Plain inputs, read as they came: each choice has a sentence of its own beside it.
        form.choose(request.getParameter("role"), request.getParameter("district"));
        asked().ifPresent(form::begin);
    }

    private Optional<AccessRequest> asked() {
        String id = request.getParameter(REQUEST);
        return id == null ? Optional.empty() : requests.open(context.mandate()).stream()
                .filter(one -> one.id().toString().equals(id)).findFirst();
    }

    /** Gives access, unless something is wrong or the address looks like a slip. */
    public String give() {
        Invitee.broken(form.getGivenName(), form.getFamilyName(), form.getEmail(), form.getPhone()).forEach(this::refuse);
        suggestion = errors.isEmpty() ? colleagues.suggestedEmail(managed.mandate(), form.getEmail()).orElse("") : "";
        return errors.isEmpty() && suggestion.isEmpty() ? giveAsTyped() : null;
    }

    /** She has been asked which address is right: the one that was suggested, or the one she typed. */
    public String answer() {
        if ("suggested".equals(request.getParameter("as"))) {
            form.setEmail(colleagues.suggestedEmail(managed.mandate(), form.getEmail()).orElse(form.getEmail()));
        }
        return giveAsTyped();
    }

    private String giveAsTyped() {
        try {
            Invitee invitee = form.invitee();
            Invitations.Given given = invitations.give(managed.mandate(), invitee);
            return managed.link(UsersActs.BACK + given + "&of=" + key(invitee.email()).orElse(""));
        } catch (BrokenRule rule) {
            refuse(rule.key());
            return null;
        }
    }

    private Optional<String> key(String email) {
        return Stream.concat(invitations.underWay(managed.mandate()).stream().filter(one -> one.email().equals(email))
                        .map(Invitation::id).map(Object::toString),
                colleagues.of(managed.mandate()).stream().filter(one -> email.equalsIgnoreCase(one.email()))
                        .map(Colleague::subject)).findFirst();
    }

    private void refuse(String rule) {
        String field = rule.substring(rule.indexOf('.') + 1);
        errors.put(FIELDS.getOrDefault(field, field), texts.get("rule." + rule));
    }

    /** What is typed. */
    public GiveForm getForm() {
        return form;
    }

    /** What is wrong, by field. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** The fields in which something is wrong. */
    public List<String> getWrong() {
        return List.copyOf(errors.keySet());
    }

    /** What is wrong with a field, in words; empty for nothing. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** The address that was probably meant; empty for nothing to remark. */
    public String getSuggestion() {
        return suggestion;
    }

    /** The roles to choose from, the first chosen until she chooses. */
    public List<Option> getRoles() {
        List<Role> roles = invitations.roles(managed.mandate());
        String chosen = form.role().orElse(roles.get(0)).code();
        return roles.stream().map(role -> new Option(role.code(), role.code().equals(chosen))).toList();
    }

    /** The districts to choose from; empty where there is no choice. */
    public List<Place> getDistricts() {
        return managed.getDistricts();
    }
}
