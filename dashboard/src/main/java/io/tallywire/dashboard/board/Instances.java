package io.tallywire.dashboard.board;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the instances behind an address. A name that has several addresses stands for a scaled app with an instance at each,
 * as services of Docker Compose and headless services of Kubernetes do.
 */
final class Instances {
    private final Names names;

    /** Tells the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    Instances(Names names) {
        this.names = names;
    }

    /**
     * The address of each instance; the address as it is where the name has one, is not known, or is needed to check a
     * certificate. May ask the network.
     */
    List<URI> of(URI base) {
        if (!"http".equals(base.getScheme())) {
            return List.of(base);
        }
        try {
            InetAddress[] all = names.of(base.getHost());
            // An instance with addresses of both families is still one.
            List<URI> found = Stream.of(all)
                    .filter(address -> address.getAddress().length == all[0].getAddress().length)
                    .map(address -> at(base, address))
                    .sorted()
                    .toList();
            return found.size() > 1 ? found : List.of(base);
        } catch (UnknownHostException e) {
            return List.of(base);
        }
    }

    private static URI at(URI base, InetAddress address) {
        try {
            return new URI(
                    base.getScheme(), null, address.getHostAddress(), base.getPort(), base.getPath(), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("An address is a host", e);
        }
    }
}
