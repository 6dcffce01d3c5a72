package no.jobbsjanse.access;

/** Goes on for as long as the application runs; {@link WorkingHours} starts and stops it. */
public interface BackgroundWork {

    /** @throws RuntimeException on a wrong setting: the application does not start */
    void start();

    /** Begins nothing more. */
    void stop();
}
