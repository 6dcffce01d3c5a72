package no.jobbsjanse.lookup.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests that take no longer than agreed, body included, and whose answers are no larger than agreed. Follows no
 * redirects: a token must not go where nobody meant it to. Safe for use by several threads.
 */
public final class OutboundHttp {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    private final HttpClient client;
    private final Duration timeout;
    private final int mostBytes;

    /**
     * @param timeout for everything from connecting to the last byte of the body
     * @param mostBytes of a body
     */
    public OutboundHttp(Duration timeout, int mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @throws NoAnswer when there is no complete answer; an answer with an error status is one */
    public HttpAnswer send(HttpRequest request) throws NoAnswer {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(mostBytes));
        try {
            // The client's own timeout ends with the header: a body may trickle in for ever.
            HttpResponse<byte[]> complete = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(complete.statusCode(), complete.headers(), complete.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NoAnswer(NoAnswer.Cause.TOO_SLOW, timeout.toString());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(NoAnswer.Cause.UNREACHABLE, "interrupted");
        } catch (ExecutionException failed) {
            throw because(failed.getCause());
        }
    }

    private static NoAnswer because(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof LimitedBody.TooLarge) {
                return new NoAnswer(NoAnswer.Cause.TOO_LARGE, "body");
            }
            if (one instanceof HttpTimeoutException) {
                return new NoAnswer(NoAnswer.Cause.TOO_SLOW, "connection");
            }
        }
        return new NoAnswer(NoAnswer.Cause.UNREACHABLE, cause.getClass().getSimpleName());
    }
}
