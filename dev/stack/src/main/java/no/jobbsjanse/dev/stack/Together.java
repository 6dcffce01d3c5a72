package no.jobbsjanse.dev.stack;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several slow things at the same time. */
final class Together {

    private Together() {
    }

    /**
     * Returns when all are done, or throws as soon as one has failed; the others are then left to themselves.
     *
     * @throws RuntimeException what the first one to fail has thrown
     */
    static void run(Runnable... tasks) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "together");
            thread.setDaemon(true);
            return thread;
        });
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        List<CompletableFuture<Void>> running = Arrays.stream(tasks)
            .map(task -> CompletableFuture.runAsync(task, threads))
            .peek(one -> one.exceptionally(reason -> {
                firstFailure.completeExceptionally(reason);
                return null;
            })).toList();
        threads.shutdown();
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)), firstFailure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
