package io.tallywire.ingestproducer.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up and leaves out the addresses that must not be connected to. The client connects to what it gets here
 * and looks nothing up itself, so that a name whose address changes between check and connection (DNS rebinding) gains
 * nothing; a host given in figures comes by here too.
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver lookup;

    GuardedResolver(DnsResolver lookup) {
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.resolve(host);
        InetAddress[] allowed =
                Stream.of(found).filter(PublicAddresses::contains).toArray(InetAddress[]::new);
        if (found.length > 0 && allowed.length == 0) {
            throw new RefusedAddressException(host, found[0]);
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return lookup.resolveCanonicalHostname(host);
    }

    /** Not an address on the internet. */
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host, InetAddress address) {
            super(host + " is at " + address.getHostAddress() + ", an address of this machine or of a local network:"
                    + " nothing is fetched from there, unless --allow-private is given");
        }
    }
}
