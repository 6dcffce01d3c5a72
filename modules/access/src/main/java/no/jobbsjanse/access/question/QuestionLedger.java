package no.jobbsjanse.access.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.QuestionDraft;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.ThemeCount;
import no.jobbsjanse.access.place.NorwegianDay;

/** The statements on questions. Whoever asks is told to the database, which shows her own; support it shows all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionLedger {

    private static final String ASKER = "app.asker";
    private static final String SUPPORTER = "app.supporter";
    private static final String COLUMNS = " id, asked_by, asked_by_name, municipality_number, district_number, theme, page,"
            + " participation_id, request, message, language, asked_at, answer, answered_by_name, answered_at, solved";
    private static final String BY_THEME = """
            select theme, count(*), count(*) filter (where answered_at is null), count(*) filter (where solved),
                count(*) filter (where not solved)
            from access.question where asked_at > now() - interval '1 year' group by theme""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** A new question. */
    public Question ask(Actor by, Scope place, QuestionDraft draft) {
        become(ASKER, by);
        return ask("insert into access.question (asked_by, asked_by_name, municipality_number, district_number, theme, page,"
                + " participation_id, request, message, language) values (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, ?6,"
                + " cast(?7 as uuid), cast(?8 as text), ?9, ?10) returning" + COLUMNS, by.subject(), by.name(),
                place == null ? null : place.municipality(), place == null ? null : place.district(), draft.theme().name(),
                draft.page(), draft.participation() == null ? null : draft.participation().toString(), draft.request(),
                draft.message(), draft.language()).findFirst().orElseThrow();
    }

    /** How many somebody has asked in a day. Her next question waits for the end of this transaction, and is counted. */
    public long askedToday(Actor by) {
        become(ASKER, by);
        query("select pg_advisory_xact_lock(hashtext(?1))", "question " + by.subject()).getResultList();
        return number(query("select count(*) from access.question where asked_by = ?1 and asked_at > now() - interval '1 day'",
                by.subject()).getSingleResult());
    }

    /** What somebody has asked, the latest first. */
    public List<Question> of(Actor by, int most) {
        become(ASKER, by);
        return ask("select" + COLUMNS + " from access.question where asked_by = ?1 order by asked_at desc limit ?2",
                by.subject(), most).toList();
    }

    /** How many answers she has not said anything about. */
    public long unread(Actor by) {
        return number(query("select access.unread_answers(?1)", by.subject()).getSingleResult());
    }

    /** She has read the answer; empty if it is not hers, not answered, or closed. */
    public Optional<Question> close(Actor by, UUID id, boolean solved) {
        become(ASKER, by);
        return ask("update access.question set solved = ?3, closed_at = now() where id = ?1 and asked_by = ?2"
                + " and answered_at is not null and closed_at is null returning" + COLUMNS, id, by.subject(), solved)
                .findFirst();
    }

    /** Those that nobody has answered, the oldest first. */
    public List<Question> waiting(Actor supporter, int most) {
        become(SUPPORTER, supporter);
        return ask("select" + COLUMNS + " from access.question where answered_at is null order by asked_at limit ?1", most)
                .toList();
    }

    /** Those that have been answered, the latest first. */
    public List<Question> answered(Actor supporter, int most) {
        become(SUPPORTER, supporter);
        return ask("select" + COLUMNS + " from access.question where answered_at is not null order by answered_at desc"
                + " limit ?1", most).toList();
    }

    /** Answers one; empty if it is answered, or gone. */
    public Optional<Question> answer(Actor supporter, UUID id, String answer) {
        become(SUPPORTER, supporter);
        return ask("update access.question set answer = ?2, answered_at = now(), answered_by = ?3, answered_by_name = ?4"
                + " where id = ?1 and answered_at is null returning" + COLUMNS, id, answer, supporter.subject(),
                supporter.name()).findFirst();
    }

    /** What was asked in the last year, by theme; all themes, in their order. */
    public List<ThemeCount> byTheme(Actor supporter) {
        become(SUPPORTER, supporter);
        Map<String, ThemeCount> asked = ((List<?>) query(BY_THEME).getResultList()).stream().map(row -> (Object[]) row)
                .map(row -> new ThemeCount(theme(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .collect(Collectors.toMap(one -> one.theme().name(), Function.identity()));
        return Stream.of(QuestionTheme.values())
                .map(theme -> asked.getOrDefault(theme.name(), new ThemeCount(theme, 0, 0, 0, 0))).toList();
    }

    /** Forgets what nobody needs any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget() {
        query("select access.forget_old_questions()").getSingleResult();
    }

    private void become(String whom, Actor actor) {
        query("select set_config(?1, ?2, true)", whom, actor.subject()).getSingleResult();
    }

    private Stream<Question> ask(String sql, Object... values) {
        return ((List<?>) query(sql, values).getResultList()).stream().map(row -> read((Object[]) row));
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static Question read(Object[] row) {
        return new Question((UUID) row[0], new Actor((String) row[1], (String) row[2]),
                row[3] == null ? null : new Scope((String) row[3], (String) row[4]), theme(row[5]), (String) row[6],
                (UUID) row[7], (String) row[8], (String) row[9], (String) row[10], time(row[11]), (String) row[12],
                (String) row[13], time(row[14]), (Boolean) row[15]);
    }

    private static QuestionTheme theme(Object stored) {
        return QuestionTheme.of((String) stored).orElse(QuestionTheme.OTHER);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    static OffsetDateTime time(Object value) {
        return value == null ? null : (value instanceof OffsetDateTime time ? time.toInstant()
                : ((java.sql.Timestamp) value).toInstant()).atZone(NorwegianDay.NORWAY).toOffsetDateTime();
    }
}
