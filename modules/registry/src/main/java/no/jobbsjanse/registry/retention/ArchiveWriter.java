package no.jobbsjanse.registry.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** Writes the archive extract of a run: a CSV file for each table, row by row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArchiveWriter {

    private static final List<String> TABLES =
            List.of("person", "participation", "measure", "absence", "norwegian_test", "goal");
    private static final int FETCHED_AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    private DataSource database;

    /**
     * Writes it.
     *
     * @return SHA-256 of what was written, hexadecimal
     */
    public String write(UUID run, OutputStream to) throws IOException {
        try (Connection connection = database.getConnection()) {
            DigestOutputStream digested = new DigestOutputStream(to, MessageDigest.getInstance("SHA-256"));
            ZipOutputStream zip = new ZipOutputStream(digested, StandardCharsets.UTF_8);
            for (String table : TABLES) {
                zip.putNextEntry(new ZipEntry(table + ".csv"));
                write(connection, run, table, zip);
                zip.closeEntry();
            }
            zip.finish();
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (SQLException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(Connection connection, UUID run, String table, OutputStream to)
            throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement("select registry.retention_archive(?, ?)")) {
            query.setObject(1, run);
            query.setString(2, table);
            query.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet lines = query.executeQuery()) {
                while (lines.next()) {
                    to.write((lines.getString(1) + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
