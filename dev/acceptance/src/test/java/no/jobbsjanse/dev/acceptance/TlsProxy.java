package no.jobbsjanse.dev.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Ends TLS, with a certificate nobody trusts, in front of something that does not know of it; no header tells. */
final class TlsProxy implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final ServerSocket front;
    private final int target;

    private TlsProxy(ServerSocket front, int target) {
        this.front = front;
        this.target = target;
    }

    /** @param folder for its certificate  @param target port on this machine */
    static TlsProxy start(Path folder, int target) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(certificate(folder), PASSWORD.toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            TlsProxy proxy = new TlsProxy(tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            run(proxy::accept);
            return proxy;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore certificate(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("proxy.p12");
        Files.deleteIfExists(file);
        try {
            int result = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                    "-alias", "proxy", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2",
                    "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile()).start().waitFor();
            if (result != 0) {
                throw new IllegalStateException("keytool ended with " + result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    String address() {
        return "https://localhost:" + front.getLocalPort();
    }

    private void accept() throws IOException {
        while (!front.isClosed()) {
            Socket browser = front.accept();
            Socket portal = new Socket(InetAddress.getLoopbackAddress(), target);
            run(() -> copy(browser, portal));
            run(() -> copy(portal, browser));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    /** Something to do that ends when a connection does. */
    private interface Work {
        void go() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException closed) {
                // Connections end, and so does the work on them.
            }
        }, "TLS proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
