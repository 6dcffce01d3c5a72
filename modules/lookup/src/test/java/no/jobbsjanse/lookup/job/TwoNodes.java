package no.jobbsjanse.lookup.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Two rounds at the same time, beside the worker's own: what the nodes do to each other happens in the database. */
@ApplicationScoped
public class TwoNodes {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LookupRound round;

    /** How many of the two have asked for somebody. */
    public long round() {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> rounds = Stream.of(1, 2).map(node -> executor.submit(() -> runAfter(together))).toList();
        return rounds.stream().filter(TwoNodes::result).count();
    }

    private boolean runAfter(CyclicBarrier together) throws InterruptedException, BrokenBarrierException {
        together.await();
        return round.run() instanceof LookupRound.End.Done;
    }

    private static boolean result(Future<Boolean> round) {
        try {
            return round.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
