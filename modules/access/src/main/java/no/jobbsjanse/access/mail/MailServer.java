package no.jobbsjanse.access.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.jobbsjanse.access.Letter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the mail server, and understands its answer. */
@ApplicationScoped
public class MailServer {

    private static final String SENDER = "Jobbsjanseregisteret";
    /** A reply of an SMTP server: three digits and words (RFC 5321 § 4.2). 5 is for good, 4 for now. */
    private static final Pattern REPLY = Pattern.compile("\\b([45])\\d\\d[ -].*", Pattern.DOTALL);
    private static final int LONGEST_ANSWER = 300;

    private Session session;
    private String from;

    /** What came of handing a letter over. */
    public sealed interface Outcome {
        /** The mail server has it. */
        record Delivered() implements Outcome {
        }

        /** It refuses it for good, in these words. */
        record Refused(String words) implements Outcome {
        }

        /** It is not there, or does not want it now. */
        record Away(String words) implements Outcome {
        }
    }

    protected MailServer() {
    }

    /** @throws IllegalArgumentException if the sender is no address: the application does not start */
    @Inject
    MailServer(@ConfigProperty(name = "smtp.host") String host,
            @ConfigProperty(name = "smtp.port", defaultValue = "587") String port,
            @ConfigProperty(name = "smtp.from") String from,
            @ConfigProperty(name = "smtp.starttls", defaultValue = "true") boolean startTls,
            @ConfigProperty(name = "smtp.auth", defaultValue = "true") boolean authenticate,
            @ConfigProperty(name = "smtp.user") Optional<String> user,
            @ConfigProperty(name = "smtp.password") Optional<String> password,
            @ConfigProperty(name = "smtp.timeout-seconds", defaultValue = "10") int timeout) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", port);
        settings.put("mail.smtp.starttls.enable", startTls);
        settings.put("mail.smtp.starttls.required", startTls);
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", String.valueOf(authenticate));
        String milliseconds = String.valueOf(timeout * 1000);
        settings.put("mail.smtp.connectiontimeout", milliseconds);
        settings.put("mail.smtp.timeout", milliseconds);
        settings.put("mail.smtp.writetimeout", milliseconds);
        this.from = from;
        this.session = Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.orElse(""), password.orElse(""));
            }
        });
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("smtp.from is no address", e);
        }
    }

    /**
     * Sends one letter to one person.
     *
     * @param id becomes the Message-ID
     * @param replyTo where answers go, or {@code null} for the sender
     */
    public Outcome send(UUID id, String recipient, String replyTo, Letter letter) {
        try {
            Transport.send(message(id, recipient, replyTo, letter));
            return new Outcome.Delivered();
        } catch (AddressException malformed) {
            return new Outcome.Refused(malformed.getMessage());
        } catch (MessagingException trouble) {
            return outcome(trouble);
        }
    }

    private MimeMessage message(UUID id, String recipient, String replyTo, Letter letter) throws MessagingException {
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        try {
            message.setFrom(new InternetAddress(from, SENDER, StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
        }
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new java.util.Date());
        // Told by a machine: nobody's holiday notice need answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** The refusal of the address stands somewhere down in the chain of exceptions. */
    private static Outcome outcome(MessagingException trouble) {
        for (Exception one = trouble; one != null;
                one = one instanceof MessagingException more ? more.getNextException() : null) {
            Matcher reply = REPLY.matcher(String.valueOf(one.getMessage()));
            if (reply.find()) {
                String words = shortened(reply.group());
                return reply.group(1).equals("5") ? new Outcome.Refused(words) : new Outcome.Away(words);
            }
        }
        return new Outcome.Away(trouble.getClass().getSimpleName());
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
    }
}
