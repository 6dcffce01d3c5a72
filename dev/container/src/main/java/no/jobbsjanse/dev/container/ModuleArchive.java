package no.jobbsjanse.dev.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;

/** The smallest application around modules: their real jars and the data source the portal has. */
public final class ModuleArchive {

    private ModuleArchive() {
    }

    /**
     * A web archive with the jars that hold the given classes, one class per jar.
     *
     * @throws IllegalStateException if a class does not come from a jar: the test then runs too early in the build
     */
    public static WebArchive of(Class<?>... oneClassPerJar) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "module.war")
                .addAsWebInfResource("module-web.xml", "web.xml")
                .addAsLibraries(jarOf(PGSimpleDataSource.class), jarOf(Assertions.class));
        for (Class<?> inJar : oneClassPerJar) {
            archive.addAsLibrary(jarOf(inJar));
        }
        return archive;
    }

    private static File jarOf(Class<?> type) {
        try {
            File jar = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!jar.isFile()) {
                throw new IllegalStateException(type + " is not in a jar but in " + jar);
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
