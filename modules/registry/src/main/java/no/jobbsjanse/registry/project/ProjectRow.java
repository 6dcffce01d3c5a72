package no.jobbsjanse.registry.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Project;

/** A project; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "project")
public class ProjectRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "municipality_number", updatable = false)
    private String municipality;

    @Column(name = "district_number", updatable = false)
    private String district;

    @Column(name = "name")
    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    protected ProjectRow() {
    }

    /** A project of a place. */
    public ProjectRow(String id, Scope owner, OffsetDateTime at) {
        this.id = id;
        this.municipality = owner.municipality();
        this.district = owner.district();
        this.createdAt = at;
    }

    /** It is called this, and runs from and to these days; either may be unknown. */
    public void describe(String newName, LocalDate from, LocalDate to) {
        name = newName;
        startsOn = from;
        endsOn = to;
    }

    /** Technical key. */
    public String id() {
        return id;
    }

    /** Whether it belongs to a place. */
    public boolean isOwnedBy(Scope place) {
        return municipality.equals(place.municipality()) && Objects.equals(district, place.district());
    }

    /** Whether that is its name; large and small letters are the same. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** As others see it. */
    public Project as(Scope reader, List<String> sharedWith) {
        return new Project(id, name, startsOn, endsOn, isOwnedBy(reader), sharedWith);
    }
}
