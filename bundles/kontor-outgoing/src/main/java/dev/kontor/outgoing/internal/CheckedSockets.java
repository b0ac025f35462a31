package dev.kontor.outgoing.internal;

import dev.kontor.outgoing.OutgoingSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.SocketFactory;

/** Sockets behind the policy: the address that was checked is the one that is connected to. */
public final class CheckedSockets extends SocketFactory implements OutgoingSockets {

    private final CheckedNames names;

    CheckedSockets(OutgoingSettings.Current settings, CheckedNames.Lookup lookup) {
        names = new CheckedNames(() -> settings.get().policy(), lookup);
    }

    /** With the names as the system looks them up. */
    public static CheckedSockets of(OutgoingSettings.Current settings) {
        return new CheckedSockets(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    @Override
    public SocketFactory factory() {
        return this;
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress target, InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(target);
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private final class CheckedSocket extends Socket {

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetSocketAddress target = (InetSocketAddress) endpoint;
            super.connect(
                    names.resolve(target.getHostString(), target.getPort()).get(0), timeout);
        }
    }
}
