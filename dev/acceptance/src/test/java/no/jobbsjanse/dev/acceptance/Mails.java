package no.jobbsjanse.dev.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;

/** What the mail server has got, the earliest first. */
final class Mails {

    private final Page page;
    private final String address;

    /** @param page waits, and asks the mailbox */
    Mails(Page page, Stack stack) {
        this.page = page;
        this.address = stack.mailboxUrl() + "/api/messages";
    }

    List<JsonObject> to(String recipient) {
        JsonArray all = JsonParser.parseString(page.context().request().get(address).text()).getAsJsonArray();
        List<JsonObject> theirs = new ArrayList<>();
        for (JsonElement mail : all) {
            if (mail.getAsJsonObject().getAsJsonArray("to").toString().contains("\"" + recipient + "\"")) {
                theirs.add(0, mail.getAsJsonObject());
            }
        }
        theirs.sort((one, other) -> one.get("receivedAt").getAsString().compareTo(other.get("receivedAt").getAsString()));
        return theirs;
    }

    /** The mail with a number, 1 for the first, as soon as it is there. */
    JsonObject await(String recipient, int number) {
        page.waitForCondition(() -> to(recipient).size() >= number, new Page.WaitForConditionOptions().setTimeout(60_000));
        return to(recipient).get(number - 1);
    }

    /** The one link in a mail. */
    static String link(JsonObject mail) {
        return mail.getAsJsonArray("links").get(0).getAsString();
    }
}
