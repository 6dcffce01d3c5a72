package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is packed on a thread of its own, in the order in which it is handed over: to pack takes as long as to make what is
 * packed. What fails there comes out of whatever is called next here.
 */
final class ZipBeside implements AutoCloseable {

    private static final int MOST_WAITING = 16;

    private final ZipOutputStream zip;
    private final ExecutorService packing;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private volatile Exception failure;

    /** @param threads where the stream can be written to */
    ZipBeside(OutputStream out, ThreadFactory threads) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Rows are much alike: the quickest way makes them nearly as small as the slowest.
        zip.setLevel(Deflater.BEST_SPEED);
        packing = Executors.newSingleThreadExecutor(threads);
    }

    /** Something to be done to the ZIP when its turn comes. */
    private interface Step {

        void take() throws IOException;
    }

    /** What is written next belongs to a file of this name. */
    void entry(String name) throws IOException {
        hand(() -> zip.putNextEntry(new ZipEntry(name)));
    }

    /** @param content not to be changed any more */
    void write(byte[] content) throws IOException {
        hand(() -> zip.write(content));
    }

    /** Comes back when all is packed and written; the stream stays open. */
    void finish() throws IOException {
        hand(zip::finish);
        waitFor(MOST_WAITING);
    }

    private void hand(Step step) throws IOException {
        waitFor(1);
        packing.execute(() -> {
            try {
                if (failure == null) {
                    step.take();
                }
            } catch (IOException | RuntimeException refused) {
                failure = refused;
            } finally {
                room.release();
            }
        });
    }

    private void waitFor(int places) throws IOException {
        try {
            room.acquire(places);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (failure instanceof IOException refused) {
            throw refused;
        }
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
    }

    /** Nothing more is packed, whether it is finished or not. */
    @Override
    public void close() {
        packing.shutdownNow();
    }
}
