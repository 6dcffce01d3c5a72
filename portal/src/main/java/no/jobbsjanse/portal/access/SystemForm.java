package no.jobbsjanse.portal.access;

import no.jobbsjanse.access.ConnectedSystem;

/** A system as it is typed. */
public class SystemForm {

    private String id = "";
    private String bokmaal = "";
    private String nynorsk = "";
    private String address = "";
    private String keycloakClient = "";
    private boolean active = true;

    /** @param one the one to change, or {@code null} for a new one */
    SystemForm(ConnectedSystem one) {
        if (one != null) {
            id = one.id();
            bokmaal = one.bokmaal();
            nynorsk = one.nynorsk();
            address = one.address();
            keycloakClient = one.keycloakClient();
            active = one.active();
        }
    }

    ConnectedSystem typed() {
        return new ConnectedSystem(id, bokmaal, nynorsk, address, keycloakClient, active);
    }

    /** Short name. */
    public String getId() {
        return id;
    }

    /** As typed. */
    public void setId(String id) {
        this.id = id;
    }

    /** Name in bokmål. */
    public String getBokmaal() {
        return bokmaal;
    }

    /** As typed. */
    public void setBokmaal(String bokmaal) {
        this.bokmaal = bokmaal;
    }

    /** Name in nynorsk. */
    public String getNynorsk() {
        return nynorsk;
    }

    /** As typed. */
    public void setNynorsk(String nynorsk) {
        this.nynorsk = nynorsk;
    }

    /** Where it is opened. */
    public String getAddress() {
        return address;
    }

    /** As typed. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** Client of Keycloak. */
    public String getKeycloakClient() {
        return keycloakClient;
    }

    /** As typed. */
    public void setKeycloakClient(String keycloakClient) {
        this.keycloakClient = keycloakClient;
    }

    /** Whether it can be opened. */
    public boolean isActive() {
        return active;
    }

    /** As ticked. */
    public void setActive(boolean active) {
        this.active = active;
    }
}
