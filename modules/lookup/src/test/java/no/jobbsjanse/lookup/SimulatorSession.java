package no.jobbsjanse.lookup;

import no.jobbsjanse.dev.folkeregister.Simulator;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Runs a simulator of Folkeregisteret beside the container, for as long as container tests run. */
public final class SimulatorSession implements LauncherSessionListener {

    private static Simulator simulator;

    static Simulator simulator() {
        return simulator;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("container.tests")) {
            simulator = Simulator.start(0);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (simulator != null) {
            simulator.close();
        }
    }
}
