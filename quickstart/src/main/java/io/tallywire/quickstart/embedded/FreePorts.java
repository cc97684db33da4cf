package io.tallywire.quickstart.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports that nobody listens on. */
public final class FreePorts {
    private FreePorts() {}

    /**
     * A port that is free now. The system hands out ports in turn, so two calls in a row give different ones.
     *
     * @throws EmbeddedException when there is none
     */
    public static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedException("The system gives no free port: " + e.getMessage(), e);
        }
    }
}
