package no.jobbsjanse.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import no.jobbsjanse.reporting.dataset.Made;

/** Takes a file piece by piece into the database. */
final class ChunkStream extends OutputStream {

    private static final int CHUNK = 256 * 1024;

    private final DownloadTransactions transactions;
    private final DownloadRow row;
    private final Made made;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int position;
    private long bytes;

    ChunkStream(DownloadTransactions transactions, DownloadRow row, Made made) {
        this.transactions = transactions;
        this.row = row;
        this.made = made;
    }

    /** Somebody else makes the file now: this node was taken to be dead. */
    static final class LeaseLost extends IOException {
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        int next = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, CHUNK - filled);
            System.arraycopy(content, next, buffer, filled, some);
            filled += some;
            next += some;
            left -= some;
            if (filled == CHUNK) {
                hand();
            }
        }
    }

    private void hand() throws IOException {
        if (!transactions.add(row, position++, Arrays.copyOf(buffer, filled), made.percent())) {
            throw new LeaseLost();
        }
        bytes += filled;
        filled = 0;
    }

    /** Only once the file is complete. */
    long finish() throws IOException {
        if (filled > 0) {
            hand();
        }
        return bytes;
    }
}
