package io.tallywire.quickstart.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Finds ports that nobody listens on. They lie below those that systems give out by themselves (from 32768 on Linux, from 49152
 * elsewhere): between the finding and the use, and while a server that had one restarts, no connection of anybody can get it.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /**
     * Ports that are free now, no two the same: all are held open before the first is given back.
     *
     * @throws EmbeddedException when there are none
     */
    public static List<Integer> distinct(int count) {
        Random random = new Random();
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(open(random));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new EmbeddedException("The system gives no free port: " + e.getMessage(), e);
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    private static ServerSocket open(Random random) throws IOException {
        for (int i = 1; i < TRIES; i++) {
            Optional<ServerSocket> socket = open(FIRST + random.nextInt(COUNT));
            if (socket.isPresent()) {
                return socket.get();
            }
        }
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Empty when somebody has the port. */
    private static Optional<ServerSocket> open(int port) throws IOException {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new EmbeddedException("Port " + socket.getLocalPort() + " can't be given back", e);
        }
    }
}
