package no.jobbsjanse.lookup.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Does the same for many, a few at once: most of a short transaction is waiting for PostgreSQL. */
@ApplicationScoped
class SideBySide {

    private static final int AT_ONCE = 4;

    @Resource
    private ManagedExecutorService executor;

    /** Comes back when it has been done for all of them; what is done throws nothing. */
    <T> void forEach(Collection<T> all, Consumer<T> work) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(all);
        Runnable lane = () -> {
            for (T next = waiting.poll(); next != null; next = waiting.poll()) {
                work.accept(next);
            }
        };
        List<CompletableFuture<Void>> others = new ArrayList<>();
        try {
            while (others.size() < Math.min(AT_ONCE, all.size()) - 1) {
                others.add(CompletableFuture.runAsync(lane, executor));
            }
        } catch (RejectedExecutionException busy) {
            // Fewer at once, then.
        }
        lane.run();
        others.forEach(CompletableFuture::join);
    }
}
