package no.jobbsjanse.portal.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than a participation with all its fields could need, whatever length is claimed. */
@Provider
@PreMatching
public class SizeLimit implements ContainerRequestFilter {

    static final int MOST_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw Problem.of(ProblemType.TOO_LARGE);
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static final class Counted extends FilterInputStream {

        private int left = MOST_BYTES;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problem.of(ProblemType.TOO_LARGE);
            }
        }
    }
}
