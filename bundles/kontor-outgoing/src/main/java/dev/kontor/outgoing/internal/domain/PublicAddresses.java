package dev.kontor.outgoing.internal.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses lie in the public internet: what IANA's registries of special addresses don't name. */
final class PublicAddresses {

    private record Block(byte[] prefix, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** This network, private, carrier NAT, loopback, link-local, protocols, documentation, benchmarks, multicast, rest. */
    private static final List<Block> SPECIAL_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Outside of it lie loopback, mapped and compatible IPv4, NAT64, unique local, link-local and multicast. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** Teredo and other protocols, documentation, 6to4: an IPv4 address may hide in them. */
    private static final List<Block> SPECIAL_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        List<Block> special = address instanceof Inet4Address ? SPECIAL_4 : SPECIAL_6;
        boolean global = address instanceof Inet4Address || GLOBAL_6.contains(bytes);
        return global && special.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }
}
