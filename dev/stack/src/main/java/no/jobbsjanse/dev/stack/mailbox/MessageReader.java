package no.jobbsjanse.dev.stack.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a mail apart: headers, plain text, formatted text, links. */
final class MessageReader {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final int ID_LENGTH = 16;

    private MessageReader() {
    }

    static Message read(StoredMessage stored) {
        MimeMessage mime = stored.getMimeMessage();
        try {
            String text = find(mime, "text/plain");
            String html = find(mime, "text/html");
            return new Message(id(mime), stored.getReceivedDate().toInstant(), addresses(mime.getFrom()).findFirst().orElse(""),
                addresses(mime.getAllRecipients()).toList(), mime.getSubject() == null ? "" : mime.getSubject(),
                text, html, links(text, html));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail could not be read", e);
        }
    }

    /** From the whole mail, which has its Message-ID and date in it. The lines that servers add on the way are left out. */
    private static String id(MimeMessage mime) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mime.writeTo(bytes, new String[] {"Received", "Return-Path"});
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Stream<String> addresses(Address[] addresses) {
        return addresses == null ? Stream.empty()
            : Arrays.stream(addresses).map(address -> address instanceof InternetAddress internet
                ? internet.toUnicodeString() : address.toString());
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return part.isMimeType(type) && content instanceof String text ? text : "";
    }

    private static List<String> links(String text, String html) {
        Stream<String> inText = LINK.matcher(text).results().map(MatchResult::group);
        Stream<String> inHtml = LINK.matcher(html).results().map(MatchResult::group).map(link -> link.replace("&amp;", "&"));
        return Stream.concat(inText, inHtml).map(link -> link.replaceAll("[.,;:!?)]+$", "")).distinct().toList();
    }
}
