package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes what stands in old files: they hold numbers and are not the register. */
@ApplicationScoped
class ImportCare extends Care {

    @Inject
    private ImportTransactions transactions;

    @Inject
    @ConfigProperty(name = "import.days", defaultValue = "7")
    private int days;

    @Override
    protected Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    protected void look() {
        transactions.emptyOlderThan(Duration.ofDays(days));
    }
}
