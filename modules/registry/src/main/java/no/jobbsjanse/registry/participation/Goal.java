package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Mål for programmet, and what came of it. */
@Entity
@Table(schema = "registry", name = "goal")
public class Goal extends ActivityRow {

    @Column(name = "type")
    private String type;

    @Column(name = "result")
    private String result;

    protected Goal() {
    }

    /** A row of a participation, empty yet. */
    public Goal(UUID id, Participation participation) {
        super(id, participation);
    }

    /** Code of PROGRAMMAAL, or {@code null}. */
    public String type() {
        return type;
    }

    /** @see #type() */
    public void type(String value) {
        type = value;
    }

    /** Code of MAALRESULTAT, or {@code null}. */
    public String result() {
        return result;
    }

    /** @see #result() */
    public void result(String value) {
        result = value;
    }
}
