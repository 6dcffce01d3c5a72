package no.jobbsjanse.access.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes one mail, and answers to its recipient as it is told. */
public final class SmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toRecipient;
    private final StringBuilder received = new StringBuilder();
    private final Thread thread = new Thread(this::serve);

    /** @param toRecipient the reply to {@code RCPT TO} */
    public SmtpServer(String toRecipient) {
        this.toRecipient = toRecipient;
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.start();
    }

    String port() {
        return Integer.toString(socket.getLocalPort());
    }

    String received() throws InterruptedException {
        thread.join();
        return received.toString();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(),
                        StandardCharsets.UTF_8));
                Writer answers = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            say(answers, "220 here");
            for (String line = lines.readLine(); line != null && !line.startsWith("QUIT"); line = lines.readLine()) {
                if (line.startsWith("RCPT")) {
                    say(answers, toRecipient);
                } else if (line.startsWith("DATA")) {
                    say(answers, "354 go on");
                    for (String more = lines.readLine(); !more.equals("."); more = lines.readLine()) {
                        received.append(more).append('\n');
                    }
                    say(answers, "250 2.0.0 queued");
                } else {
                    say(answers, "250 here");
                }
            }
            say(answers, "221 bye");
        } catch (IOException gone) {
            received.append(gone);
        }
    }

    private static void say(Writer answers, String line) throws IOException {
        answers.write(line + "\r\n");
        answers.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
