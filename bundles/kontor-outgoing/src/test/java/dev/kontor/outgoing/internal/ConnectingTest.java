package dev.kontor.outgoing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connections of other protocols than HTTP: the same rules, and the address that was checked is the one that is used. */
class ConnectingTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void an_address_of_this_machine_is_refused_unless_it_is_allowed() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> sockets("").createSocket("mail.internal", server.getLocalPort()))
                    .isInstanceOf(ForbiddenTargetException.class);
            String allowed = "mail.internal:" + server.getLocalPort();
            try (Socket socket = sockets(allowed).createSocket("mail.internal", server.getLocalPort())) {
                assertThat(socket.isConnected()).isTrue();
            }
            assertThatThrownBy(() -> sockets(allowed).createSocket("mail.internal", 1))
                    .isInstanceOf(ForbiddenTargetException.class);
        }
    }

    @Test
    void a_socket_that_is_connected_later_is_checked_then_and_asks_once_for_its_name() throws IOException {
        try (Socket socket = sockets("").createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("mail.internal", 993), 1_000))
                    .isInstanceOf(ForbiddenTargetException.class);
        }
        assertThat(asked).containsExactly("mail.internal");
    }

    private CheckedSockets sockets(String allow) {
        OutgoingSettings settings =
                new OutgoingSettings(OutgoingAddressPolicy.allowing(allow), Duration.ofSeconds(5), 1_000);
        return new CheckedSockets(() -> settings, host -> {
            asked.add(host);
            return List.of(InetAddress.getLoopbackAddress());
        });
    }
}
