package no.jobbsjanse.dev.stack.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the mail server has received, newest first. A mail to several people is one message. */
final class Messages {

    private final GreenMail mail;

    Messages(GreenMail mail) {
        this.mail = mail;
    }

    List<Message> all() {
        Collection<StoredMessage> stored = mail.getManagers().getImapHostManager().getAllMessages();
        Map<String, Message> messages = new LinkedHashMap<>();
        stored.stream().map(MessageReader::read).forEach(message -> messages.putIfAbsent(message.id(), message));
        List<Message> newestFirst = new ArrayList<>(messages.values());
        // The server gives them as they came, which decides between those of the same moment.
        Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(Message::receivedAt).reversed());
        return newestFirst;
    }

    Optional<Message> withId(String id) {
        return all().stream().filter(message -> message.id().equals(id)).findFirst();
    }

    void deleteAll() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mailbox could not be emptied", e);
        }
    }
}
