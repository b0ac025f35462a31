package dev.kontor.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that are free on this machine, so that runs don't meet each other. */
record Ports(int http, int ssh, int rmiRegistry, int rmiServer) {

    static Ports free() {
        try (ServerSocket http = loopback();
                ServerSocket ssh = loopback();
                ServerSocket registry = loopback();
                ServerSocket server = loopback()) {
            return new Ports(http.getLocalPort(), ssh.getLocalPort(), registry.getLocalPort(), server.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket loopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
