package no.jobbsjanse.access.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.FaqChange;
import no.jobbsjanse.access.FaqEntry;
import no.jobbsjanse.access.QuestionTheme;

/** The statements on answers; behind {@link no.jobbsjanse.access.Faq}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FaqLedger {

    private static final String COLUMNS = " id, theme, question_bokmaal, answer_bokmaal, question_nynorsk, answer_nynorsk,"
            + " shown, helped, not_helped";
    /** What is changed, as history calls it. */
    private static final Map<String, Function<FaqEntry, String>> PROPERTIES = new LinkedHashMap<>();

    static {
        PROPERTIES.put("theme", one -> one.theme().name());
        PROPERTIES.put("questionBokmaal", FaqEntry::questionBokmaal);
        PROPERTIES.put("answerBokmaal", FaqEntry::answerBokmaal);
        PROPERTIES.put("questionNynorsk", FaqEntry::questionNynorsk);
        PROPERTIES.put("answerNynorsk", FaqEntry::answerNynorsk);
        PROPERTIES.put("shown", one -> String.valueOf(one.shown()));
    }

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** All, by theme. */
    public List<FaqEntry> all() {
        return ask("select" + COLUMNS + " from access.faq order by id").stream()
                .sorted(Comparator.comparing(FaqEntry::theme)).toList();
    }

    /** One more has said whether an answer helped. */
    public void told(UUID id, boolean helped) {
        query("update access.faq set helped = helped + ?2, not_helped = not_helped + ?3 where id = ?1 and shown", id,
                helped ? 1 : 0, helped ? 0 : 1).executeUpdate();
    }

    /** Adds one. */
    public FaqEntry add(Actor by, FaqEntry added) {
        FaqEntry kept = ask("insert into access.faq (theme, question_bokmaal, answer_bokmaal, question_nynorsk,"
                + " answer_nynorsk, shown) values (?1, ?2, ?3, ?4, ?5, ?6) returning" + COLUMNS, added.theme().name(),
                added.questionBokmaal(), added.answerBokmaal(), added.questionNynorsk(), added.answerNynorsk(),
                added.shown()).get(0);
        changed(by, kept.id(), "added", null, kept.questionBokmaal());
        return kept;
    }

    /** Changes one. */
    public void save(Actor by, FaqEntry typed) {
        FaqEntry before = ask("select" + COLUMNS + " from access.faq where id = ?1 for update", typed.id()).stream()
                .findFirst().orElseThrow(() -> new BrokenRule("faq.unknown"));
        boolean anew = !before.answerBokmaal().equals(typed.answerBokmaal())
                || !before.answerNynorsk().equals(typed.answerNynorsk());
        query("update access.faq set theme = ?2, question_bokmaal = ?3, answer_bokmaal = ?4, question_nynorsk = ?5,"
                + " answer_nynorsk = ?6, shown = ?7" + (anew ? ", helped = 0, not_helped = 0" : "") + " where id = ?1",
                typed.id(), typed.theme().name(), typed.questionBokmaal(), typed.answerBokmaal(),
                typed.questionNynorsk(), typed.answerNynorsk(), typed.shown()).executeUpdate();
        PROPERTIES.forEach((property, value) -> {
            if (!value.apply(before).equals(value.apply(typed))) {
                changed(by, typed.id(), property, value.apply(before), value.apply(typed));
            }
        });
    }

    private void changed(Actor by, UUID id, String property, String before, String after) {
        query("insert into access.faq_change (faq_id, property, old_value, new_value, changed_by, changed_by_name)"
                + " values (?1, ?2, cast(?3 as text), ?4, ?5, ?6)", id, property, before, after, by.subject(), by.name())
                .executeUpdate();
    }

    /** Everything that was changed about one, the latest first. */
    public List<FaqChange> history(UUID id) {
        List<?> rows = query("select changed_at, changed_by_name, property, old_value, new_value from access.faq_change"
                + " where faq_id = ?1 order by id desc", id).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new FaqChange(QuestionLedger.time(row[0]),
                (String) row[1], (String) row[2], (String) row[3], (String) row[4])).toList();
    }

    private List<FaqEntry> ask(String sql, Object... values) {
        return ((List<?>) query(sql, values).getResultList()).stream().map(row -> read((Object[]) row)).toList();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static FaqEntry read(Object[] row) {
        return new FaqEntry((UUID) row[0], QuestionTheme.of((String) row[1]).orElse(QuestionTheme.OTHER), (String) row[2],
                (String) row[3], (String) row[4], (String) row[5], (Boolean) row[6], ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue());
    }
}
