package no.jobbsjanse.access.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.jobbsjanse.access.ConnectedSystem;

/** A system; see the comment on the table. */
@Entity
@Table(schema = "access", name = "system")
public class SystemRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name_nb")
    private String bokmaal;

    @Column(name = "name_nn")
    private String nynorsk;

    @Column(name = "address")
    private String address;

    @Column(name = "keycloak_client")
    private String keycloakClient;

    @Column(name = "active")
    private boolean active;

    @Column(name = "position")
    private int position;

    protected SystemRow() {
    }

    SystemRow(ConnectedSystem added, int position) {
        this.id = added.id();
        this.position = position;
        describe(added);
    }

    /** Everything but its short name and its place in the order. */
    void describe(ConnectedSystem wanted) {
        bokmaal = wanted.bokmaal();
        nynorsk = wanted.nynorsk();
        address = wanted.address();
        keycloakClient = wanted.keycloakClient();
        active = wanted.active();
    }

    ConnectedSystem system() {
        return new ConnectedSystem(id, bokmaal, nynorsk, address, keycloakClient, active);
    }
}
