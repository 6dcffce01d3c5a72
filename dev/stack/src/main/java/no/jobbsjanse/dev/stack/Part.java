package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One part of the system. It can be stopped and started on its own, which is how tests try out its absence. */
public abstract class Part {

    /** Something about to be done with files or processes. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    private final String name;
    private final Announcement announcement;
    private volatile Consumer<String> onDeath = reason -> { };
    private boolean wanted;
    private boolean retired;

    Part(String name, Announcement announcement) {
        this.name = name;
        this.announcement = announcement;
    }

    /** Starts the part and returns when it is ready. */
    abstract void launch();

    /** Stops it and returns when it is gone; nothing happens when it does not run. */
    abstract void halt();

    /** Ends its process without a chance to finish anything; what cannot be ended like that is stopped. */
    void cut() {
        halt();
    }

    /** Where it must answer before it is ready. */
    abstract String waitsFor();

    /**
     * Starts the part and returns when it is ready.
     *
     * @throws StackFailed when it ends first, or takes too long
     */
    public final void start() {
        Instant begin = Instant.now();
        want();
        say("waiting for " + waitsFor());
        launch();
        say("ready after " + Announcement.seconds(Duration.between(begin, Instant.now())));
    }

    /** Stops the part and returns when it is gone. */
    public final void stop() {
        unwant();
        halt();
    }

    /** Ends the part in the middle of whatever it does, as a power cut would, and returns when it is gone. */
    public final void kill() {
        unwant();
        cut();
    }

    /** Stops the part for good; what is still about to start it will fail. */
    final void retire() {
        synchronized (this) {
            retired = true;
        }
        stop();
    }

    private synchronized void want() {
        if (retired) {
            throw new StackFailed(name + " is not started any more: the system is being stopped");
        }
        wanted = true;
    }

    /** @return whether it was wanted until now */
    private synchronized boolean unwant() {
        boolean before = wanted;
        wanted = false;
        return before;
    }

    /** Runs the action, unless the part has been stopped meanwhile; nobody can stop it in between. */
    final synchronized void unlessStopped(Action action) throws IOException {
        if (!wanted) {
            throw new StackFailed(name + " was stopped while it started");
        }
        action.run();
    }

    final void onDeath(Consumer<String> listener) {
        onDeath = listener;
    }

    /** To be called when the part's process has ended; nobody hears about it when that was wanted. */
    final void ended(String reason) {
        if (unwant()) {
            onDeath.accept(reason);
        }
    }

    final String name() {
        return name;
    }

    final void say(String text) {
        announcement.line(name, text);
    }
}
