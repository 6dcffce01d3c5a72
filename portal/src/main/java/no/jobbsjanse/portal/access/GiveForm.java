package no.jobbsjanse.portal.access;

import java.util.Optional;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.Role;

/** What is typed about somebody to give access to. */
public class GiveForm {

    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String phone = "";
    private String role;
    private String district;

    void choose(String newRole, String newDistrict) {
        role = newRole;
        district = newDistrict == null || newDistrict.isBlank() ? null : newDistrict;
    }

    /** Fills in what somebody wrote who asks for access. The last word of her name is taken for the family name. */
    void begin(AccessRequest asked) {
        int last = asked.name().lastIndexOf(' ');
        givenName = last < 0 ? asked.name() : asked.name().substring(0, last);
        familyName = last < 0 ? "" : asked.name().substring(last + 1);
        email = asked.email();
        district = asked.place().district();
    }

    Optional<Role> role() {
        return Optional.ofNullable(role).flatMap(Role::of);
    }

    /** @throws BrokenRule for what is wrong with it first */
    Invitee invitee() {
        return new Invitee(givenName, familyName, email, phone, role().orElseThrow(() -> new BrokenRule("access.role")),
                district);
    }

    /** First name and middle names. */
    public String getGivenName() {
        return givenName;
    }

    /** As typed. */
    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    /** Last name. */
    public String getFamilyName() {
        return familyName;
    }

    /** As typed. */
    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    /** Address. */
    public String getEmail() {
        return email;
    }

    /** As typed. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** Work phone. */
    public String getPhone() {
        return phone;
    }

    /** As typed. */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** Bydelsnummer, or {@code null} for the whole municipality. */
    public String getDistrict() {
        return district;
    }
}
