package no.jobbsjanse.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.registry.RetentionChange;
import no.jobbsjanse.registry.RetentionSetting;

/** The one row of settings, and what has been changed in it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettingLedger {

    private static final String READ = "select participation_years, anonymise, refused_save_months, support_case_months,"
            + " access_log_years, archive_decision from registry.retention_setting";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** As they are now. */
    public RetentionSetting setting() {
        return read(READ);
    }

    /** The same; nobody else changes them until this transaction is over. */
    public RetentionSetting settingForChange() {
        return read(READ + " for update");
    }

    private RetentionSetting read(String sql) {
        Object[] row = (Object[]) entities.createNativeQuery(sql).getSingleResult();
        return new RetentionSetting(number(row[0]), (Boolean) row[1], number(row[2]), number(row[3]), number(row[4]),
                (String) row[5]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** They shall be so. */
    public void become(RetentionSetting wanted) {
        entities.createNativeQuery("update registry.retention_setting set participation_years = ?1, anonymise = ?2,"
                        + " refused_save_months = ?3, support_case_months = ?4, access_log_years = ?5,"
                        + " archive_decision = cast(?6 as text)")
                .setParameter(1, wanted.participationYears()).setParameter(2, wanted.anonymise())
                .setParameter(3, wanted.refusedSaveMonths()).setParameter(4, wanted.supportCaseMonths())
                .setParameter(5, wanted.accessLogYears()).setParameter(6, wanted.archiveDecision()).executeUpdate();
    }

    /** Something went from one value to another. */
    public void record(Actor by, String property, String before, String after) {
        entities.createNativeQuery("insert into registry.retention_change (id, property, old_value, new_value, changed_at,"
                        + " changed_by, changed_by_name) values (?1, ?2, cast(?3 as text), cast(?4 as text), now(), ?5, ?6)")
                .setParameter(1, UUID.randomUUID()).setParameter(2, property).setParameter(3, before).setParameter(4, after)
                .setParameter(5, by.subject()).setParameter(6, by.name()).executeUpdate();
    }

    /** Every change, the newest first. */
    public List<RetentionChange> history() {
        List<?> rows = entities.createNativeQuery("select property, old_value, new_value, changed_at, changed_by_name"
                + " from registry.retention_change order by changed_at desc, property").getResultList();
        return rows.stream().map(row -> change((Object[]) row)).toList();
    }

    private static RetentionChange change(Object[] row) {
        return new RetentionChange((String) row[0], (String) row[1], (String) row[2], RunLedger.time(row[3]),
                (String) row[4]);
    }
}
