package no.jobbsjanse.registry.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A municipality that takes part in the project of another; read only here. See the comment on the table. */
@Entity
@IdClass(ProjectShareRow.Key.class)
@Table(schema = "registry", name = "project_share")
public class ProjectShareRow {

    /** Project and municipality. A class, not a record: EclipseLink 4 fills it through its fields. */
    public static class Key implements Serializable {

        private String project;
        private String sharedWith;

        protected Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.project.equals(project) && key.sharedWith.equals(sharedWith);
        }

        @Override
        public int hashCode() {
            return Objects.hash(project, sharedWith);
        }
    }

    @Id
    @Column(name = "project_id")
    private String project;

    @Id
    @Column(name = "shared_with")
    private String sharedWith;

    @Column(name = "municipality_number")
    private String municipality;

    protected ProjectShareRow() {
    }
}
