package no.jobbsjanse.dev.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of one save, sent by PostgreSQL's own pgbench: the floor under a save over HTTP. */
final class Pgbench {

    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    /** As the portal sends them for one field: who asks, in which place, the lock, the row, history, and the value. */
    private static final String SAVE = """
            \\set one random(1, %1$d)
            \\set code random(1, 1000000000)
            select a.*, r.* from access.account a left join access.assignment r on r.account_subject = a.subject
              where a.subject = '%2$s' order by r.municipality_number, r.district_number, r.role;
            begin;
            select set_config('app.municipality', '3301', true), set_config('app.district', '', true),
              set_config('app.protected', '', true);
            select id from registry.participation where id = (array[%3$s])[:one]::uuid and municipality_number = '3301'
              for update;
            select p.*, s.* from registry.participation p join registry.person s on s.id = p.person_id
              where p.id = (array[%3$s])[:one]::uuid and p.municipality_number = '3301';
            select * from registry.field_change where operation = 'operation-' || :code and municipality_number = '3301';
            update registry.participation set financing = case when financing = 'ANNEN' then 'ORDINAER' else 'ANNEN' end,
              version = version + 1, changed_at = now() where id = (array[%3$s])[:one]::uuid;
            insert into registry.field_change (id, participation_id, municipality_number, version, field, old_value,
              new_value, source, changed_at, changed_by, changed_by_name, operation) values (gen_random_uuid(),
              (array[%3$s])[:one]::uuid, '3301', 2, 'financing', 'ANNEN', 'ORDINAER', 'FORM', now(), 'b', 'B',
              'operation-' || :code || gen_random_uuid());
            commit;
            """;

    private final Path script;
    private final int port;
    private final String password;

    Pgbench(Path folder, int port, String password, String subject, List<String> participations) throws IOException {
        this.port = port;
        this.password = password;
        String ids = String.join(",", participations.stream().map(id -> "'" + id + "'").toList());
        script = Files.writeString(folder.resolve("save.sql"),
                SAVE.formatted(participations.size(), subject, ids));
    }

    /** Average milliseconds of a save, one after the other for some seconds. */
    double run(int seconds) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-f", script.toString(), "-T",
                String.valueOf(seconds), "-h", "localhost", "-p", String.valueOf(port), "-U", "jobbsjansen_app",
                "jobbsjansen").redirectErrorStream(true);
        command.environment().put("PGPASSWORD", password);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher latency = LATENCY.matcher(said);
        if (process.waitFor() != 0 || !latency.find()) {
            throw new IllegalStateException("pgbench (Debian: postgresql-contrib) did not run: " + said);
        }
        return Double.parseDouble(latency.group(1));
    }
}
