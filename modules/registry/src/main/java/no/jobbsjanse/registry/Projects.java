package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.project.ProjectRow;

/**
 * The projects of a place, kept by the place itself, and those that others share with it. Who may see which is told by
 * the walls of the database: a project has an owner, and municipalities that take part.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Projects {

    // The walls let through what is shared; the condition is what the owner and the sharing say once more.
    private static final String VISIBLE = """
            where (p.municipality = :municipality and (:district is null or p.district is null
                or p.district = :district)
            or p.id in (select s.project from ProjectShareRow s where s.sharedWith = :municipality)) """;

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private NorwegianClock clock;

    /** Own projects and shared ones, in Norwegian order; also those that have ended. */
    @NotLogged("no participants")
    public List<Project> list(Mandate mandate) {
        mandate.requireAny(Permission.VIEW_PARTICIPANTS, Permission.MANAGE_PROJECTS);
        Scope scope = mandate.scope();
        Map<String, List<String>> shares = shares(scope);
        return visible(scope).stream()
                .map(row -> row.as(scope, shares.getOrDefault(row.id(), List.of()))).toList();
    }

    /** One of them. */
    @NotLogged("no participants")
    public Optional<Project> find(Mandate mandate, String id) {
        return list(mandate).stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /**
     * A project more.
     *
     * @throws BrokenRule {@code project.nameMissing}, {@code project.nameTaken} or {@code project.endsBeforeStart}
     */
    @Logged(value = Act.ADMINISTER, detail = "projectAdded")
    public void create(Mandate mandate, String name, LocalDate startsOn, LocalDate endsOn) {
        mandate.require(Permission.MANAGE_PROJECTS);
        ProjectRow row = new ProjectRow(UUID.randomUUID().toString(), mandate.scope(), clock.now());
        describe(mandate.scope(), row, name, startsOn, endsOn);
        entities.persist(row);
    }

    /**
     * Another name or period.
     *
     * @throws BrokenRule as {@link #create}, and {@code project.unknown} unless it is one's own
     */
    @Logged(value = Act.ADMINISTER, detail = "projectChanged")
    public void change(Mandate mandate, @Told("id") String id, String name, LocalDate startsOn, LocalDate endsOn) {
        describe(mandate.scope(), own(mandate, id), name, startsOn, endsOn);
    }

    /**
     * Another municipality takes part.
     *
     * @throws BrokenRule {@code project.unknown} unless it is one's own
     */
    @Logged(value = Act.ADMINISTER, detail = "projectShared")
    public void share(Mandate mandate, @Told("id") String id, @Told("municipality") String municipality) {
        own(mandate, id);
        if (municipality.equals(mandate.scope().municipality())) {
            return;
        }
        entities.createNativeQuery("""
                insert into registry.project_share (project_id, municipality_number, district_number, shared_with)
                values (?, ?, ?, ?) on conflict do nothing""")
                .setParameter(1, id).setParameter(2, mandate.scope().municipality())
                .setParameter(3, mandate.scope().district()).setParameter(4, municipality).executeUpdate();
    }

    /**
     * A municipality takes part no longer; those of its participants who are in the project stay in it.
     *
     * @throws BrokenRule {@code project.unknown} unless it is one's own
     */
    @Logged(value = Act.ADMINISTER, detail = "projectUnshared")
    public void unshare(Mandate mandate, @Told("id") String id, @Told("municipality") String municipality) {
        own(mandate, id);
        entities.createNativeQuery("delete from registry.project_share where project_id = ? and shared_with = ?"
                + " and municipality_number = ?").setParameter(1, id).setParameter(2, municipality)
                .setParameter(3, mandate.scope().municipality()).executeUpdate();
    }

    private ProjectRow own(Mandate mandate, String id) {
        mandate.require(Permission.MANAGE_PROJECTS);
        return visible(mandate.scope()).stream()
                .filter(row -> row.id().equals(id) && row.isOwnedBy(mandate.scope())).findFirst()
                .orElseThrow(() -> new BrokenRule("project.unknown"));
    }

    private void describe(Scope scope, ProjectRow row, String name, LocalDate startsOn, LocalDate endsOn) {
        String clean = name == null ? null : new FieldType.Text(100).parse(name, null);
        if (clean == null) {
            throw new BrokenRule("project.nameMissing");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new BrokenRule("project.endsBeforeStart");
        }
        if (visible(scope).stream().anyMatch(other -> other.isOwnedBy(scope) && !other.id().equals(row.id())
                && other.isCalled(clean))) {
            throw new BrokenRule("project.nameTaken");
        }
        row.describe(clean, startsOn, endsOn);
    }

    private List<ProjectRow> visible(Scope scope) {
        return entities.createQuery("select p from ProjectRow p " + VISIBLE
                        + " order by SQL('? collate \"nb-x-icu\"', p.name)", ProjectRow.class)
                .setParameter("municipality", scope.municipality()).setParameter("district", scope.district())
                .getResultList();
    }

    private Map<String, List<String>> shares(Scope scope) {
        return entities.createQuery("select s.project, s.sharedWith from ProjectShareRow s"
                        + " where s.municipality = :municipality order by s.sharedWith", Object[].class)
                .setParameter("municipality", scope.municipality()).getResultStream()
                .collect(Collectors.groupingBy(row -> (String) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
