package no.jobbsjanse.lookup.job;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts and stops the worker with the application. Not by an event of CDI: when CDI has started, Payara has not bound
 * the resources of the application yet, and its later event does not reach the jars inside a web archive. Not a
 * startup singleton either: what it schedules is thrown away while the application is not enabled yet.
 */
@WebListener
public class WorkingHours implements ServletContextListener {

    @Inject
    private NameLookupWorker worker;

    @Inject
    private NightlyRefresh refresh;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        worker.start();
        refresh.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        refresh.stop();
        worker.stop();
    }
}
