package no.jobbsjanse.dev.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** A demo user who has logged in, as her browser would, and asks one thing after the other. */
final class PortalSession {

    private static final String DOWNLOADS = "/reporting/download";
    private static final Pattern ORDERED = Pattern.compile("(?:ready|ordered)=([0-9a-f-]{36})");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String portal;
    private final String known;
    private final DemoUser user;

    private PortalSession(String portal, String known, DemoUser user) {
        this.portal = portal;
        this.known = known;
        this.user = user;
    }

    static PortalSession logIn(String portal, DemoUser user) throws IOException, InterruptedException {
        return logIn(portal, portal, user);
    }

    /** @param known the address Keycloak and the portal itself know it by; see {@link no.jobbsjanse.dev.stack.Stack#portalBeside} */
    static PortalSession logIn(String portal, String known, DemoUser user) throws IOException, InterruptedException {
        PortalSession session = new PortalSession(portal, known, user);
        Matcher form = FORM.matcher(session.follow(URI.create(portal + "/"), null).body());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak showed no form");
        }
        String typed = "username=" + user.username() + "&password="
                + URLEncoder.encode(DemoUser.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> home = session.follow(URI.create(form.group(1).replace("&amp;", "&")), typed);
        if (home.statusCode() != 200 || !home.body().contains(user.name())) {
            throw new IllegalStateException("The log-in ended with " + home.statusCode());
        }
        return session;
    }

    private HttpResponse<String> follow(URI address, String posted) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address);
        if (posted != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(posted));
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Map<String, String> kept = cookies.computeIfAbsent(address.getAuthority(), host -> new HashMap<>());
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            kept.put(pair[0], pair[1]);
        });
        String next = response.headers().firstValue("Location").orElse(null);
        if (next == null) {
            return response;
        }
        String there = address.resolve(next).toString();
        return follow(URI.create(there.startsWith(known) ? portal + there.substring(known.length()) : there), null);
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        Map<String, String> kept = cookies.getOrDefault(address.getAuthority(), Map.of());
        if (!kept.isEmpty()) {
            request.header("Cookie", kept.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** Milliseconds to get a page. */
    double get(String path) throws IOException, InterruptedException {
        return timed(request(URI.create(portal + path)).build());
    }

    /** Orders a file as the page does; its key. */
    String order(String format) throws IOException, InterruptedException {
        String form = "order=order&names=without&format=" + format + "&order%3Asave=&jakarta.faces.ViewState=stateless"
                + "&openedBy=" + user.subject() + "&openedIn=" + (user.municipality() == null ? "" : user.municipality());
        HttpResponse<String> ordered = client.send(request(URI.create(portal + DOWNLOADS))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Origin", known)
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher key = ORDERED.matcher(ordered.headers().firstValue("Location").orElse(""));
        if (!key.find()) {
            throw new IllegalStateException("Nothing was ordered: " + ordered.statusCode());
        }
        return key.group(1);
    }

    /** Milliseconds until the first byte of a file. */
    double firstByte(String file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> response = client.send(request(URI.create(portal + "/api/downloads/" + file)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            body.read();
            double time = (System.nanoTime() - begin) / 1e6;
            body.readAllBytes();
            return time;
        }
    }

    /** Milliseconds to save a field. */
    double save(String participation, String field, String value) throws IOException, InterruptedException {
        return timed(saving(participation, field, value));
    }

    /** Saves a field without waiting; {@link System#nanoTime} when it has been answered. */
    CompletableFuture<Long> saveLater(String participation, String field, String value) {
        HttpRequest request = saving(participation, field, value);
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(response -> {
            long answered = System.nanoTime();
            refuseFailure(request, response);
            return answered;
        });
    }

    /** Registers somebody, as the first page does. */
    void register(String number, String startedOn, String municipality) throws IOException, InterruptedException {
        timed(posting("/api/participations", """
                {"operation":"%s","values":{"nationalId":"%s","startedOn":"%s","municipality":"%s","district":"",\
                "financing":"ORDINAER"}}""".formatted(UUID.randomUUID(), number, startedOn, municipality)));
    }

    /** As {@code autosave.js} sends it. */
    private HttpRequest saving(String participation, String field, String value) {
        String body = "{\"operation\":\"%s\",\"field\":\"%s\",\"row\":\"\",\"value\":\"%s\",\"version\":%d}"
                .formatted(UUID.randomUUID(), field, value, Long.MAX_VALUE);
        return posting("/api/participations/" + participation + "/fields", body);
    }

    private HttpRequest posting(String path, String body) {
        return request(URI.create(portal + path))
                .header("Content-Type", "application/json").header("X-Requested-With", "autosave")
                .header("X-Account", user.subject()).header("Origin", known)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private double timed(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double time = (System.nanoTime() - begin) / 1e6;
        refuseFailure(request, response);
        return time;
    }

    private static void refuseFailure(HttpRequest request, HttpResponse<?> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri().getPath() + " answered " + response.statusCode());
        }
    }
}
