package no.jobbsjanse.dev.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.database.Database;

/**
 * Fills the register with invented participations in all municipalities: half of them discharged, one in fourteen in
 * Oslo. Their numbers are random bytes: nobody can be looked up. Walls are let down for the owner meanwhile.
 */
final class Generator {

    private static final List<String> TABLES = List.of("person", "identifier", "participation", "measure", "goal",
            "occupied_period", "field_change", "project");

    private static final String PERIODS = "occupied_period_number_index_period_excl";

    /** Everybody's number, place and history of dates, by her number in the row. */
    private static final String EVERYBODY = """
            create temporary table everybody as
            select i, md5('person' || i)::uuid as person, md5('participation' || i)::uuid as participation,
              place.municipality, place.district,
              current_date - 900 + (i * 7 %% 800) as started_on,
              case when i %% 2 = 0 or i %% 9 = 0 then current_date - 100 + i %% 90 end as ended_on,
              i %% 2 = 0 as discharged, i %% 7 = 0 as incomplete
            from generate_series(%d, %d) i cross join lateral (%s) place""";
    private static final String ALL_OVER_THE_COUNTRY = """
            select case when i % 14 = 0 then '0301' else numbers[1 + i % 357] end as municipality,
              case when i % 14 = 0 or numbers[1 + i % 357] = '0301' then '0301' || lpad((1 + i % 15)::text, 2, '0')
                end as district
            from (select array_agg(number order by number) as numbers from access.municipality) places""";

    private static final List<String> ROWS = List.of("""
            insert into registry.project (id, municipality_number, district_number, name, created_at)
            select distinct 'project-' || municipality || coalesce(district, ''), municipality, district, 'Jobbsjansen',
              now() from everybody on conflict do nothing""", """
            insert into registry.person (id, municipality_number, district_number, name_state, given_name, family_name,
              birth_date, gender, register_status, name_changed_at)
            select person, municipality, district, 'FOUND', (array['AMINA', 'FATIMA', 'ÅSE', 'LIN', 'ZAHRA', 'ØYDIS',
              'MARIAM', 'SVETLANA', 'NGUYEN', 'ÆRLA'])[1 + i % 10] || ' ' || substr(md5('g' || i), 1, 4),
              (array['AALI', 'ÅRDAL', 'BERG', 'CHEN', 'HASSAN', 'ØSTBY', 'TESFAY', 'YUSUF', 'ÆGIR', 'NOOR'])[1 + i / 10 % 10]
              || substr(md5('f' || i), 1, 5), current_date - 7000 - i % 11000, 'WOMAN', 'bosatt', now() from everybody""", """
            insert into registry.identifier (id, person_id, municipality_number, district_number, number_index,
              number_sealed, key_id, in_use, entered_at)
            select md5('identifier' || i)::uuid, person, municipality, district, decode(md5('number' || i), 'hex'),
              decode(md5('sealed' || i), 'hex'), 'benchmark', true, now() from everybody""", """
            insert into registry.participation (id, person_id, municipality_number, district_number, started_on,
              financing, project_id, percentage, caseworker, target_group, birth_country, citizenship, mother_tongue,
              settled_in, immigration_reason, residence_basis, marital_status, children, intro_programme,
              income_at_start, education_abroad, education_norway, literacy, work_abroad, work_norway,
              listening_at_start, reading_at_start, writing_at_start, speaking_at_start, ended_on, exit_reason,
              exit_subreason, goal_attainment, income_at_end, listening_at_end, reading_at_end, writing_at_end,
              speaking_at_end, discharged_at, version, created_at, created_by, changed_at)
            select participation, person, municipality, district, started_on, 'ORDINAER',
              'project-' || municipality || coalesce(district, ''), 100, 'benchmark',
              case when not incomplete then 'SOSIALHJELP' end, 'SOM', 'SOM', 'SOM', date '2015-01-01', 'FLU', 'PERMANENT',
              'GIFT', 0, 'NEI', 'INGEN', 'INGEN', 'INGEN', 'JA', 'INGEN', 'INGEN', 'A1', 'A1', 'A1', 'A2', ended_on,
              case when ended_on is not null then split_part(reasons.both[1 + i * 31 % 17], ' ', 1) end,
              case when ended_on is not null then split_part(reasons.both[1 + i * 31 % 17], ' ', 2) end,
              case when ended_on is not null then 'DELVIS' end, case when ended_on is not null then 'INGEN' end,
              case when ended_on is not null then (array['A2', 'A1', 'A2', 'B1', 'UNDER_A1'])[1 + i * 7 % 5] end,
              case when ended_on is not null then (array['A2', 'B1', 'A1', 'UKJENT'])[1 + i * 11 % 4] end,
              case when ended_on is not null then (array['A2', 'A1', 'B1'])[1 + i * 13 % 3] end,
              case when ended_on is not null then (array['B1', 'A2', 'B2'])[1 + i * 17 % 3] end,
              case when discharged then now() end, 1, now(), 'benchmark', now()
            from everybody, (select array['ARBEID ARB_FAST_HEL', 'ARBEID ARB_FAST_DEL', 'ARBEID ARB_MIDL_DEL',
              'ARBEID ARB_TILKALLING', 'ARBEID ARB_MIDL_HEL', 'UTDANNING UTD_GRUNNSKOLE', 'UTDANNING UTD_VGS',
              'UTDANNING UTD_VGS', 'UTDANNING UTD_LAERLING', 'ANNET_TILTAK TIL_NAV', 'ANNET_TILTAK TIL_ANNET',
              'PROGRAMTID_UTLOPT UTL_ARBEIDSSOKER', 'PROGRAMTID_UTLOPT UTL_UKJENT', 'AVBRUTT AVB_EGET_ONSKE',
              'AVBRUTT AVB_GRAVIDITET', 'AVBRUTT AVB_DOD', 'AVBRUTT AVB_ANNET'] as both) reasons""", """
            insert into registry.measure (id, participation_id, municipality_number, district_number, type, started_on,
              removed, created_at)
            select md5('measure' || i)::uuid, participation, municipality, district, 'NORSKOPPLAERING', started_on, false,
              now() from everybody""", """
            insert into registry.goal (id, participation_id, municipality_number, district_number, type, result, removed,
              created_at)
            select md5('goal' || i)::uuid, participation, municipality, district, 'ARBEID', 'DELVIS', false, now()
            from everybody""", """
            insert into registry.occupied_period
            select participation, municipality, district, decode(md5('number' || i), 'hex'),
              daterange(started_on, ended_on, '[]') from everybody""", """
            insert into registry.field_change (id, participation_id, municipality_number, district_number, version, field,
              new_value, source, changed_at, changed_by, changed_by_name)
            select md5('change' || i || field)::uuid, participation, municipality, district, 1, field, 'SOM', 'FORM', now(),
              'benchmark', 'Benchmark' from everybody, unnest(array['birthCountry', 'citizenship', 'motherTongue']) field""");

    private Generator() {
    }

    static void fill(Database database, int participations) throws SQLException {
        fill(database, 1, participations, ALL_OVER_THE_COUNTRY);
    }

    /** So many more in one municipality. */
    static void fillIn(Database database, String municipality, int after, int more) throws SQLException {
        fill(database, after + 1, after + more,
                "select '" + municipality + "' as municipality, null::text as district");
    }

    private static void fill(Database database, int first, int last, String place) throws SQLException {
        try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            walls(statement, "no force");
            // Row by row this constraint takes longer than all the rest.
            statement.execute("alter table registry.occupied_period drop constraint " + PERIODS);
            statement.execute(EVERYBODY.formatted(first, last, place));
            for (String rows : ROWS) {
                statement.execute(rows);
            }
            statement.execute("set constraints all immediate");
            statement.execute("alter table registry.occupied_period add constraint " + PERIODS
                    + " exclude using gist (number_index with =, period with &&)");
            walls(statement, "force");
            owner.commit();
            owner.setAutoCommit(true);
            // As a register that has grown over years.
            statement.execute("vacuum analyze");
        }
    }

    private static void walls(Statement statement, String force) throws SQLException {
        for (String table : TABLES) {
            statement.execute("alter table registry." + table + " " + force + " row level security");
        }
    }

    /** Participations of a municipality that take part now, for those who save. */
    static List<String> open(Database database, String municipality, int most) throws SQLException {
        try (Connection application = database.application().getConnection()) {
            application.setAutoCommit(false);
            try (Statement scope = application.createStatement()) {
                scope.execute("select set_config('app.municipality', '" + municipality + "', true)");
            }
            try (PreparedStatement query = application.prepareStatement(
                    "select id::text from registry.participation where ended_on is null limit " + most);
                    ResultSet rows = query.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }
}
