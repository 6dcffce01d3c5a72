package no.jobbsjanse.dev.stack.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import java.util.List;

/** The messages as tests want them. */
final class MailboxJson {

    private MailboxJson() {
    }

    static String of(List<Message> messages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        messages.stream().map(MailboxJson::object).forEach(array::add);
        return array.build().toString();
    }

    private static JsonObjectBuilder object(Message message) {
        return Json.createObjectBuilder()
            .add("id", message.id())
            .add("receivedAt", message.receivedAt().toString())
            .add("from", message.from())
            .add("to", Json.createArrayBuilder(message.to()))
            .add("subject", message.subject())
            .add("text", message.text())
            .add("html", message.html())
            .add("links", Json.createArrayBuilder(message.links()));
    }
}
