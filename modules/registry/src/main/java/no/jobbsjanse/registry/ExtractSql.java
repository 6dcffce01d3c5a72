package no.jobbsjanse.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.jobbsjanse.registry.ExtractColumn.Content;

/**
 * The statements of an extract, built from the {@link DataDictionary}. Whoever cannot be registered here, and whoever's
 * address is protected, is in none. Values stand in the text: {@code copy} takes no parameters.
 */
final class ExtractSql {

    private static final Pattern VALUE = Pattern.compile("\\?(\\d+)");
    // The few are looked up once; joined ("not exists") they would have everybody sorted for them.
    private static final String FREE_TO_RESEARCH = """
            p.person_id not in (select reserved.person_id from registry.participation reserved
              where reserved.research_reservation = 'JA')""";
    /** As {@code dataset} guards it: what a spreadsheet would take for a formula begins with an apostrophe. */
    private static final String GUARDED = "case when %1$s ~ E'^''*[=+@\\\\t\\\\r\\\\n-]' then '''' || %1$s else %1$s end";

    /** A column and how it is read. */
    private record Selected(ExtractColumn column, String sql) {
    }

    private final ExtractOrder order;
    private final boolean national;
    private final String conditions;

    /** Writes a text as PostgreSQL reads it, without its quotation marks. */
    interface Literal {

        String of(String value) throws SQLException;
    }

    ExtractSql(ExtractOrder order, OverviewSql overview, boolean national, Literal literal) {
        this.order = order;
        this.national = national;
        overview.where("not p.refused").where("s.name_state <> 'PROTECTED'");
        if (national) {
            overview.where(FREE_TO_RESEARCH);
        }
        conditions = VALUE.matcher(overview.conditions()).replaceAll(found -> Matcher.quoteReplacement(
                written(overview.values().get(Integer.parseInt(found.group(1)) - 1), literal)));
    }

    private static String written(Object value, Literal literal) {
        try {
            return value instanceof LocalDate day ? "date '" + day + "'" : "'" + literal.of((String) value) + "'";
        } catch (SQLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    List<ExtractColumn> columns(Kind kind) {
        return columns(order, national, kind);
    }

    static List<ExtractColumn> columns(ExtractOrder order, boolean national, Kind kind) {
        return selected(order, national, kind).stream().map(Selected::column).toList();
    }

    /** Whether a column of a kind can be written by nobody but us. */
    boolean isSealed(Kind kind) {
        return order.identified() && kind == Kind.PARTICIPATION;
    }

    /** How many participations. */
    String count() {
        return "select count(*)" + OverviewSql.FROM + conditions;
    }

    /** How many participations, and how many rows if these have as many activities as others: to count them takes long. */
    String size() {
        String activities = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PARTICIPATION)
                .map(kind -> "(select count(*) from registry." + kind.table() + " where not removed)")
                .collect(Collectors.joining(" + "));
        return "select chosen, chosen + chosen * (" + activities + ") / greatest(1, (select count(*) from"
                + " registry.participation)) from (" + count() + ") as those (chosen)";
    }

    /** All rows with their values; of a sealed kind with the key of the row of her number and the sealed number behind. */
    String rows(Kind kind) {
        return "copy (select " + selected(order, national, kind).stream().map(Selected::sql).collect(Collectors.joining(", "))
                + (isSealed(kind) ? ", i.id, i.number_sealed" : "") + from(kind) + conditions(kind) + ordered(kind)
                + ") to stdout";
    }

    /** The same as text for a file that spreadsheets open: decimal commas, months, and no formulas. */
    String copy(Kind kind) {
        return "copy (select " + selected(order, national, kind).stream().map(ExtractSql::written).collect(Collectors.joining(", "))
                + from(kind) + conditions(kind) + ordered(kind) + ") to stdout (format csv, delimiter ';')";
    }

    private static String written(Selected one) {
        return switch (one.column().content()) {
            case WRITTEN -> GUARDED.formatted(one.sql());
            case MONTH -> "to_char(" + one.sql() + ", 'YYYY-MM')";
            case HOURS -> "replace((" + one.sql() + ")::text, '.', ',')";
            default -> one.sql();
        };
    }

    private static List<Selected> selected(ExtractOrder order, boolean national, Kind kind) {
        List<Selected> all = new ArrayList<>();
        all.add(derived("participation", Content.TEXT, "p.id::text"));
        if (kind != Kind.PARTICIPATION) {
            all.add(derived("row", Content.TEXT, "a.id::text"));
            all.add(derived("pseudonym", Content.TEXT, "s.pseudonym"));
        } else {
            participation(all, order, national);
        }
        for (Field<?> field : DataDictionary.fields(kind)) {
            if (isDelivered(field, order, national)) {
                all.add(of(field, order));
            }
            if (field.type() instanceof FieldType.ProjectOf && !national) {
                all.add(derived("projectName", Content.WRITTEN, "r.name"));
            }
        }
        return all;
    }

    private static void participation(List<Selected> all, ExtractOrder order, boolean national) {
        if (!national) {
            all.add(derived("version", Content.COUNT, "p.version::integer"));
        }
        all.add(derived("pseudonym", Content.TEXT, "s.pseudonym"));
        if (order.identified()) {
            all.add(derived(DataDictionary.NATIONAL_ID.key(), Content.TEXT, "null::text"));
            all.add(derived("givenName", Content.WRITTEN, "nullif(concat_ws(' ', s.given_name, s.middle_name), '')"));
            all.add(derived("familyName", Content.WRITTEN, "s.family_name"));
            all.add(derived("birthDate", Content.DAY, "s.birth_date"));
        } else {
            all.add(derived("birthYear", Content.COUNT, "extract(year from s.birth_date)::integer"));
        }
        String status = OverviewSql.STATUS.entrySet().stream().map(one -> "when " + one.getValue() + " then '"
                + one.getKey().code() + "'").collect(Collectors.joining(" ", "case ", " end"));
        all.add(new Selected(new ExtractColumn("status", Content.CODE, "DELTAKERSTATUS"), labelled(order,
                "DELTAKERSTATUS", status)));
    }

    /** What tells who somebody is, or what somebody has written, only with her name. */
    private static boolean isDelivered(Field<?> field, ExtractOrder order, boolean national) {
        FieldType<?> type = field.type();
        boolean written = type instanceof FieldType.Text;
        boolean ofThePlace = type instanceof FieldType.ColleagueOf || type instanceof FieldType.Years
                || field.key().equals("remindOn");
        return !(type instanceof FieldType.Number) && !(type instanceof FieldType.Flag)
                && !(written && !order.identified()) && !(ofThePlace && national);
    }

    private static Selected of(Field<?> field, ExtractOrder order) {
        ExtractColumn column = ExtractColumn.of(field);
        return new Selected(column, column.content() == Content.CODE ? labelled(order, column.list(), field.sql()) : field.sql());
    }

    private static String labelled(ExtractOrder order, String list, String code) {
        return order.labels().column() == null ? code : "(select l." + order.labels().column()
                + " from registry.code l where l.list = '" + list + "' and l.code = " + code + ")";
    }

    private static Selected derived(String key, Content content, String sql) {
        return new Selected(new ExtractColumn(key, content, null), sql);
    }

    private String from(Kind kind) {
        if (kind != Kind.PARTICIPATION) {
            return OverviewSql.FROM + " join registry." + kind.table() + " a on a.participation_id = p.id";
        }
        return OverviewSql.FROM + (national ? "" : " left join registry.project r on r.id = p.project_id")
                + (isSealed(kind) ? " left join registry.identifier i on i.person_id = s.id"
                        + " and i.municipality_number = s.municipality_number and i.in_use" : "");
    }

    private String conditions(Kind kind) {
        return conditions + (kind == Kind.PARTICIPATION ? "" : " and not a.removed");
    }

    private static String ordered(Kind kind) {
        return " order by p.municipality_number, p.started_on, p.id"
                + (kind == Kind.PARTICIPATION ? "" : ", a.created_at, a.id");
    }
}
