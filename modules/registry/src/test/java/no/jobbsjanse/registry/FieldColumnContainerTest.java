package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever reads many participations at once reads columns: every field of the dictionary has one. */
@ArquillianTest
class FieldColumnContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestNation nation;

    @Test
    void every_field_but_the_sealed_number_names_a_column_of_its_kind() {
        List<String> columns = nation.askAsPortal("select c.relname || '.' || a.attname from pg_attribute a"
                        + " join pg_class c on c.oid = a.attrelid where c.relnamespace = 'registry'::regnamespace")
                .stream().map(String::valueOf).toList();

        assertThat(DataDictionary.fields().stream().filter(field -> field != DataDictionary.NATIONAL_ID)
                .map(field -> field.kind().table() + "." + field.column())).isSubsetOf(columns);
    }
}
