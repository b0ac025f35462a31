package dev.kontor.outgoing.internal;

import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.internal.domain.OutgoingAddressPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up once and gives the client the very addresses that were checked, so that a name that stands for another
 * one a moment later changes nothing. Asked for each connection, those of redirects included.
 */
final class CheckedNames implements DnsResolver {

    /** How names are looked up. */
    @FunctionalInterface
    interface Lookup {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    private final Supplier<OutgoingAddressPolicy> policies;
    private final Lookup lookup;

    CheckedNames(Supplier<OutgoingAddressPolicy> policies, Lookup lookup) {
        this.policies = policies;
        this.lookup = lookup;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        OutgoingAddressPolicy policy = policies.get();
        Optional<String> problem = policy.problem(host);
        if (problem.isPresent()) {
            throw new ForbiddenTargetException(problem.get());
        }
        List<InetAddress> addresses = lookup.addresses(host);
        if (!policy.permits(host, port, addresses)) {
            throw new ForbiddenTargetException("the host is not in the public internet, and not allowed either");
        }
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("Without a port nothing can be allowed");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
