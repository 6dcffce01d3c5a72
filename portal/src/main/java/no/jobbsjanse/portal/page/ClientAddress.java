package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose computer a request comes from, to count by. Behind a reverse proxy everybody has the proxy's address: then
 * {@code client.address-header} names the header in which the proxy says more, such as {@code X-Forwarded-For}. Without
 * that setting no header is believed.
 */
@ApplicationScoped
public class ClientAddress {

    private static final int HOUSEHOLD = 8;

    @Inject
    @ConfigProperty(name = "client.address-header")
    private Optional<String> header;

    /** The address; of IPv6 the half that a household has, because each of its computers has as many as it likes. */
    public String of(HttpServletRequest request) {
        String told = header.map(request::getHeader).orElse(null);
        // Our proxy adds its word at the end; what stands before, anybody may have written.
        return household(told == null ? request.getRemoteAddr() : told.substring(told.lastIndexOf(',') + 1).strip());
    }

    static String household(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon it is no name that would be looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
