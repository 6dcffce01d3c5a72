package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;

/** Keeps, for IMDi's support, that a save of the form has come to nothing, and why: field, rule and who, never the value. */
@ApplicationScoped
@Transactional
@WithinScope
public class SaveRefusals {

    /** Somebody else had changed the field. */
    public static final String CONFLICT = "conflict";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /**
     * Keeps one, after the transaction that refused it; nothing for a participation that is not there for the mandate.
     *
     * @param problem key of the rule, or {@link #CONFLICT}
     */
    @NotLogged("nothing has been changed, and nothing is shown")
    public void keep(Mandate mandate, FieldSave save, String problem) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        entities.createNativeQuery("insert into registry.refused_save (participation_id, field, row_id, problem, based_on,"
                        + " refused_by, refused_by_name) select id, ?2, cast(?3 as text), ?4, ?5, ?6, ?7"
                        + " from registry.participation where id = ?1 and municipality_number = ?8")
                .setParameter(1, save.participation()).setParameter(2, save.field())
                .setParameter(3, save.row() == null ? null : save.row().toString()).setParameter(4, problem)
                .setParameter(5, save.basedOn()).setParameter(6, mandate.actor().subject())
                .setParameter(7, mandate.actor().name()).setParameter(8, mandate.scope().municipality()).executeUpdate();
    }
}
