package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.portal.api.OpenApi;
import no.jobbsjanse.portal.registry.Api;
import org.junit.jupiter.api.Test;

/** What answers to the pages' scripts and what answers to systems are two, and nothing is forgotten. */
class EndpointsTest {

    @Test
    void every_endpoint_belongs_to_the_pages_or_to_the_open_interface() {
        List<String> answering = new ArrayList<>();
        new Api().getClasses().forEach(type -> answering.add(type.getName()));
        new OpenApi().getClasses().forEach(type -> answering.add(type.getName()));
        assertThat(answering).doesNotHaveDuplicates();
        assertThat(new ClassFileImporter().importPackages("no.jobbsjanse.portal").stream()
                .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                .map(type -> type.getName())).containsExactlyInAnyOrderElementsOf(answering);
    }
}
