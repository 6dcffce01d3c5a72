package no.jobbsjanse.reporting.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.ProjectReport;
import no.jobbsjanse.reporting.ReportCounts;

/** The figures of one project in a delivery; see the comment on the table. */
@Entity
@IdClass(DeliveredProject.Key.class)
@Table(schema = "reporting", name = "delivered_project")
class DeliveredProject {

    @Id
    @Column(name = "delivery_id")
    private UUID delivery;

    @Id
    @Column(name = "project_id")
    private String project;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "name")
    private String name;

    @Embedded
    private Figures figures;

    protected DeliveredProject() {
    }

    DeliveredProject(UUID delivery, Scope place, ProjectReport report) {
        this.delivery = delivery;
        this.project = report.project();
        this.municipality = place.municipality();
        this.district = place.district();
        this.name = report.name();
        this.figures = new Figures(report.counts());
    }

    String project() {
        return project;
    }

    String name() {
        return name;
    }

    ReportCounts counts() {
        return figures.counts();
    }

    /** What it is found by. */
    static class Key implements Serializable {

        private UUID delivery;
        private String project;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(delivery, key.delivery)
                    && Objects.equals(project, key.project);
        }

        @Override
        public int hashCode() {
            return Objects.hash(delivery, project);
        }
    }
}
