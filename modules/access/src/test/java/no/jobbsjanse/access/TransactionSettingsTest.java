package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class TransactionSettingsTest {

    @Test
    void without_a_database_nothing_comes_that_callers_do_not_expect() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setPortNumbers(new int[] {1});
        TransactionSettings settings = new TransactionSettings();
        settings.database = nobody;
        assertThatThrownBy(() -> settings.tell("select 1")).isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(SQLException.class);
    }
}
