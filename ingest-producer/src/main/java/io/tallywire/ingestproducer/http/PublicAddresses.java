package io.tallywire.ingestproducer.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which addresses anyone on the internet could have: those that the IANA registries of special-purpose addresses (RFC
 * 6890 and its updates) don't keep for hosts, local networks, documentation or tests.
 */
final class PublicAddresses {
    private static final String[] SPECIAL = {
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
        "240.0.0.0/4",
        "::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8"
    };

    /** Addresses that hold an IPv4 address, from this byte on: NAT64, 6to4. */
    private static final String[] EMBEDDING = {"64:ff9b::/96", "2002::/16"};

    private static final int[] EMBEDDED_FROM = {12, 2};

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (Stream.of(SPECIAL).anyMatch(block -> isIn(address, block))) {
            return false;
        }
        for (int i = 0; i < EMBEDDING.length; i++) {
            if (isIn(address, EMBEDDING[i])) {
                byte[] bytes = address.getAddress();
                return contains(literal(Arrays.copyOfRange(bytes, EMBEDDED_FROM[i], EMBEDDED_FROM[i] + 4)));
            }
        }
        return true;
    }

    private static boolean isIn(InetAddress address, String block) {
        int slash = block.indexOf('/');
        byte[] network = literal(block.substring(0, slash)).getAddress();
        byte[] bytes = address.getAddress();
        if (network.length != bytes.length) {
            return false;
        }
        int bits = Integer.parseInt(block.substring(slash + 1));
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((network[i / 8] & mask) != (bytes[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** An address in figures, which is never looked up. */
    private static InetAddress literal(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(figures + " is no address", e);
        }
    }

    private static InetAddress literal(byte[] bytes) {
        try {
            return Inet4Address.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an IPv4 address has four bytes", e);
        }
    }
}
