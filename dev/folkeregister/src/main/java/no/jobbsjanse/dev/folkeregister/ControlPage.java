package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page at {@code /} on which a person flips the {@link Behaviour}, and {@code /control}, where a test does: GET reads
 * the mode, the counters and the last sequence number of the feed, POST takes {@code mode}, {@code seconds} (decimals
 * allowed), {@code reset=true}, and {@code event} (a {@code hendelsetype}) with {@code number}, as a form or as JSON.
 */
final class ControlPage {

    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3600);
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Behaviour behaviour;
    private final Requests requests;
    private final Events events;

    ControlPage(Behaviour behaviour, Requests requests, Events events) {
        this.behaviour = behaviour;
        this.requests = requests;
        this.events = events;
    }

    Answer page(Request request) {
        return Answer.html(200, new ControlHtml(behaviour.mode(), behaviour.time(), requests.all(), events.latest()).write())
                .with("Content-Security-Policy", POLICY).with("Cache-Control", "no-store");
    }

    Answer style(Request request) {
        return Answer.of(200, "text/css;charset=UTF-8", ResourceTable.bytes("control.css"));
    }

    /** {@code {"mode":"SLOW","seconds":5,"latestEvent":2350,"requests":{"TOKEN":1,…}}} */
    Answer state(Request request) {
        JsonObjectBuilder counts = Json.object();
        requests.all().forEach((kind, count) -> counts.add(kind.name(), count));
        return Answer.json(200, Json.object()
                .add("mode", behaviour.mode().name())
                .add("seconds", new BigDecimal(plainSeconds(behaviour.time())))
                .add("latestEvent", events.latest())
                .add("requests", counts)
                .build()).with("Cache-Control", "no-store");
    }

    /** Answers a form with the page, JSON with the new state; 400 when a value makes no sense, and nothing is changed. */
    Answer change(Request request) {
        boolean json = request.hasContentType("application/json");
        Optional<JsonObject> object = json ? request.json() : Optional.empty();
        if (json && object.isEmpty()) {
            throw bad("Kroppen må være et JSON-objekt.");
        }
        Function<String, Optional<String>> value = object
                .<Function<String, Optional<String>>>map(body -> name -> text(body.get(name)))
                .orElse(request::field);

        Optional<Mode> mode = value.apply("mode").map(ControlPage::mode);
        Optional<Duration> time = value.apply("seconds").map(ControlPage::time);
        boolean reset = value.apply("reset").map(Boolean::parseBoolean).orElse(false);
        Optional<String> event = value.apply("event").map(ControlPage::event);
        Optional<String> number = value.apply("number").map(String::strip);
        if (mode.isEmpty() && !reset && event.isEmpty()) {
            throw bad("Oppgi mode, event eller reset=true.");
        }
        if (event.isPresent() && number.flatMap(SyntheticNumber::parse).isEmpty()) {
            throw bad("En hendelse trenger et gyldig syntetisk nummer i number.");
        }
        event.ifPresent(type -> events.report(type, number.orElseThrow()));
        mode.ifPresent(wanted -> behaviour.set(wanted, time.orElse(wanted.usualTime())));
        if (reset) {
            requests.reset();
        }
        return json ? state(request) : Answer.empty(303).with("Location", "/");
    }

    /** Without needless zeros and without an exponent: 5, 0.25, 10. */
    static String plainSeconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(value.toString());
        }
        return Optional.empty();
    }

    private static Mode mode(String name) {
        return Arrays.stream(Mode.values()).filter(mode -> mode.name().equals(name)).findFirst()
                .orElseThrow(() -> bad("mode må være en av " + Arrays.toString(Mode.values()) + "."));
    }

    private static String event(String type) {
        if (!type.matches("[A-Za-z]{1,60}")) {
            throw bad("event må være en hendelsetype, som endringINavn.");
        }
        return type;
    }

    private static Duration time(String seconds) {
        Refusal refusal = bad("Sekunder må være et tall fra 0 til " + MOST_SECONDS + ".");
        if (!seconds.matches("[0-9]{1,6}([.,][0-9]{1,3})?")) {
            throw refusal;
        }
        BigDecimal value = new BigDecimal(seconds.replace(',', '.'));
        if (value.compareTo(MOST_SECONDS) > 0) {
            throw refusal;
        }
        return Duration.ofMillis(value.movePointRight(3).longValueExact());
    }

    private static Refusal bad(String message) {
        return new Refusal(Answer.of(400, "text/plain;charset=UTF-8", message.getBytes(StandardCharsets.UTF_8)));
    }
}
