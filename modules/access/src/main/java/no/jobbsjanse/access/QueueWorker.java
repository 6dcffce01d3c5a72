package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Keeps a queue in the database empty: at once when it is woken after the commit that wants something, and every so often
 * for what was put off, wanted on another node, or left by one that died. One round at a time on each node; that several
 * nodes do not take the same piece is for the queue to see to, as is that a piece which is cut off is taken up again.
 */
public abstract class QueueWorker implements BackgroundWork {

    private final System.Logger log = System.getLogger(getClass().getName());

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;
    private boolean troubled;

    /** How long to wait between two looks nobody has asked for. */
    protected abstract Duration pause();

    /** Does one piece of work; tells whether there may be more. */
    protected abstract boolean doOne() throws Exception;

    /** There is something to do; before the start and after the end it is left to a later look, or another node. */
    protected void wake() {
        if (rounds != null) {
            rounds.wake();
        }
    }

    /** Whether the application stops: what takes long should look. */
    protected boolean isStopped() {
        return rounds.isStopped();
    }

    @Override
    public void start() {
        rounds = new Rounds(threads, pause(), this::empty);
        rounds.start();
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void empty() {
        try {
            boolean more = true;
            while (more && !isStopped()) {
                more = doOne();
            }
            troubled = false;
        } catch (Exception | Error trouble) {
            // The database, most likely. Whatever it is, the next look must come; said once, not at every look.
            log.log(troubled ? Level.DEBUG : Level.ERROR, "What is wanted waits", trouble);
            troubled = true;
        }
    }
}
