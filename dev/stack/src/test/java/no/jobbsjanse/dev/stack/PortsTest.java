package no.jobbsjanse.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;

class PortsTest {

    @Test
    void says_who_needs_a_taken_port_who_has_it_and_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.demand(List.of(new Ports.Need("the portal", port, "portal.port"))))
                .isInstanceOf(StackFailed.class)
                .hasMessageContaining("Port " + port + " is needed by the portal but taken by process " + ProcessHandle.current().pid())
                .hasMessageContaining("java")
                .hasMessageContaining("mvn -Prun -Dportal.port=");
        }
    }

    @Test
    void finds_a_program_that_listens_on_every_address() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.demand(List.of(new Ports.Need("Keycloak", taken.getLocalPort(), "keycloak.port"))))
                .hasMessageContaining("is needed by Keycloak");
        }
    }

    @Test
    void names_all_taken_ports_at_once() throws IOException {
        try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0)) {
            List<Ports.Need> needs = List.of(new Ports.Need("the portal", one.getLocalPort(), "portal.port"),
                new Ports.Need("PostgreSQL", Ports.free(1).get(0), "postgres.port"),
                new Ports.Need("Keycloak", two.getLocalPort(), "keycloak.port"));
            assertThatThrownBy(() -> Ports.demand(needs))
                .hasMessageContaining("-Dportal.port=").hasMessageContaining("-Dkeycloak.port=")
                .message().doesNotContain("PostgreSQL");
        }
    }

    @Test
    void the_free_ports_it_hands_out_differ_and_are_free() {
        List<Integer> ports = Ports.free(6);
        assertThat(new HashSet<>(ports)).hasSize(6);
        assertThatCode(() -> Ports.demand(ports.stream().map(port -> new Ports.Need("a part", port, "a.port")).toList()))
            .doesNotThrowAnyException();
    }
}
