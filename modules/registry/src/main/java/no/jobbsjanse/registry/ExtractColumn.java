package no.jobbsjanse.registry;

/**
 * A column of an {@link Extracted extract}.
 *
 * @param key of the field in the {@link DataDictionary}, or of what the register derives: {@code participation}, {@code row},
 *     {@code version}, {@code pseudonym}, {@code status}, {@code birthYear}, {@code givenName}, {@code familyName},
 *     {@code birthDate}, {@code projectName}
 * @param content what its values are
 * @param list the code list, {@link #PROJECTS} or {@link #CASEWORKERS}; {@code null} for none
 */
public record ExtractColumn(String key, Content content, String list) {

    /** Stands for the projects of the place where other columns have a code list. */
    public static final String PROJECTS = "PROSJEKT";
    /** Likewise for those who follow participants up. */
    public static final String CASEWORKERS = "SAKSBEHANDLER";

    /** What values are, and as which Java type they are read. */
    public enum Content {
        /** {@code String}. */
        TEXT,
        /** {@code String}: a code, or its label. */
        CODE,
        /** {@code String}: what somebody has written, or a name. */
        WRITTEN,
        /** {@code LocalDate}. */
        DAY,
        /** {@code LocalDate}, the first of the month. */
        MONTH,
        /** {@code Integer}. */
        COUNT,
        /** {@code BigDecimal} with one decimal. */
        HOURS
    }

    static ExtractColumn of(Field<?> field) {
        FieldType<?> type = field.type();
        Content content = type instanceof FieldType.CodeOf ? Content.CODE : type instanceof FieldType.Text ? Content.WRITTEN
                : type instanceof FieldType.Day ? Content.DAY : type instanceof FieldType.Month ? Content.MONTH
                : type instanceof FieldType.Count ? Content.COUNT : type instanceof FieldType.Hours ? Content.HOURS
                : Content.TEXT;
        String list = type instanceof FieldType.CodeOf code ? code.list() : type instanceof FieldType.ProjectOf ? PROJECTS
                : type instanceof FieldType.ColleagueOf ? CASEWORKERS : null;
        return new ExtractColumn(field.key(), content, list);
    }
}
