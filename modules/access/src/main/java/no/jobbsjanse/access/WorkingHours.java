package no.jobbsjanse.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts and stops the work in the background with the application. Not by an event of CDI: when CDI has started, Payara has not bound
 * the resources of the application yet, and its later event does not reach the jars inside a web archive. Not a
 * startup singleton either: what it schedules is thrown away while the application is not enabled yet.
 */
@WebListener
public class WorkingHours implements ServletContextListener {

    @Inject
    @Any
    private Instance<BackgroundWork> work;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        work.forEach(BackgroundWork::start);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        work.forEach(BackgroundWork::stop);
    }
}
