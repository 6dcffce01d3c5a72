package no.jobbsjanse.dev.stack.mailbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Answers: {@code /} the list, {@code /messages/<id>} one mail, {@code /messages/<id>/html} its formatted text alone,
 * {@code /api/messages} all as JSON (GET) or none any more (DELETE).
 */
final class MailboxHandler implements HttpHandler {

    private static final String MESSAGES = "/messages/";
    private static final String FORMATTED = "/html";
    private static final String PAGE_POLICY =
        "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Whoever wrote the mail, it runs no script and loads nothing; its links open in a window of their own. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
        + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Messages messages;

    MailboxHandler(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> get(exchange, path);
                case "DELETE" -> delete(exchange, path);
                default -> answer(exchange, 405, "text/plain", "");
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            page(exchange, 200, MailboxPage.list(messages.all()));
        } else if (path.equals("/api/messages")) {
            answer(exchange, 200, "application/json", MailboxJson.of(messages.all()));
        } else if (path.equals("/mailbox.css")) {
            answer(exchange, 200, "text/css", style());
        } else if (path.startsWith(MESSAGES) && path.endsWith(FORMATTED)) {
            String id = path.substring(MESSAGES.length(), path.length() - FORMATTED.length());
            formatted(exchange, messages.withId(id));
        } else if (path.startsWith(MESSAGES)) {
            Optional<Message> message = messages.withId(path.substring(MESSAGES.length()));
            page(exchange, message.isPresent() ? 200 : 404, message.map(MailboxPage::message).orElseGet(MailboxPage::notFound));
        } else {
            page(exchange, 404, MailboxPage.notFound());
        }
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/api/messages")) {
            messages.deleteAll();
            answer(exchange, 200, "application/json", "[]");
        } else {
            answer(exchange, 404, "text/plain", "");
        }
    }

    private static void formatted(HttpExchange exchange, Optional<Message> message) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
        answer(exchange, message.isPresent() ? 200 : 404, "text/html",
            message.map(one -> "<!doctype html><base target=\"_blank\">" + one.html()).orElse(""));
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
        answer(exchange, status, "text/html", html);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String style() throws IOException {
        try (InputStream file = MailboxHandler.class.getResourceAsStream("mailbox.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
