package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AppHealthReaderTest {
    private static final String HEALTHY = "{\"app\":\"aggregator\",\"state\":\"RUNNING\",\"totals\":{\"refused\":3}}";

    /** Writes an answer, and whether it then goes on until the other side hangs up. */
    private record Peer(String answer, String more) {
        void serve(ServerSocket server) {
            try (Socket socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                while (!more.isEmpty()) {
                    out.write(more.getBytes(StandardCharsets.US_ASCII));
                }
                int read;
                do {
                    read = socket.getInputStream().read();
                } while (read >= 0); // until the reader hangs up
            } catch (IOException e) {
                return; // it hung up
            }
        }
    }

    @Test
    void givenAnAppThatIsReady_whenAsked_thenItsStateIsRead() throws Exception {
        assertThat(ask(new Peer("HTTP/1.1 200 OK\r\nContent-Length: " + HEALTHY.length() + "\r\n\r\n" + HEALTHY, "")))
                .singleElement()
                .matches(AppHealth::ready)
                .extracting(AppHealth::state)
                .isEqualTo("RUNNING");
    }

    @Test
    void givenAnAppThatCounts_whenAsked_thenItsCountsAreReadAndTheOthersUnknown() throws Exception {
        AppHealth app = ask(new Peer(
                        "HTTP/1.1 200 OK\r\nContent-Length: " + HEALTHY.length() + "\r\n\r\n" + HEALTHY, ""))
                .get(0);

        assertThat(app.total(AppHealth.REFUSED)).hasValue(3);
        assertThat(app.total(AppHealth.DROPPED)).isEmpty();
    }

    @Test
    void givenANameWithTwoAddresses_whenAsked_thenEachInstanceIsAsked() throws Exception {
        InetAddress first = InetAddress.getLoopbackAddress();
        InetAddress second = InetAddress.getByName("127.0.0.2"); // nobody listens there
        try (ServerSocket server = new ServerSocket(0, 1, first)) {
            serve(
                    server,
                    new Peer("HTTP/1.1 200 OK\r\nContent-Length: " + HEALTHY.length() + "\r\n\r\n" + HEALTHY, ""));
            URI base = URI.create("http://aggregators.example:" + server.getLocalPort());
            Instances instances = new Instances(host -> new InetAddress[] {first, second});

            List<AppHealth> apps = new AppHealthReader(Map.of("aggregator", List.of(base)), instances).read();

            assertThat(apps).extracting(AppHealth::reachable).containsExactly(true, false);
            assertThat(apps)
                    .extracting(AppHealth::url)
                    .containsExactly(
                            "http://127.0.0.1:" + server.getLocalPort(), "http://127.0.0.2:" + server.getLocalPort());
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void givenABodyThatNeverEnds_whenAsked_thenTheAppIsUnreachable() throws Exception {
        assertThat(ask(new Peer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"app\":", "")))
                .singleElement()
                .matches(app -> !app.reachable());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void givenABodyWithoutBounds_whenAsked_thenTheAppIsUnreachable() throws Exception {
        assertThat(ask(new Peer("HTTP/1.1 200 OK\r\n\r\n", " ".repeat(10_000))))
                .singleElement()
                .matches(app -> !app.reachable());
    }

    private static void serve(ServerSocket server, Peer peer) {
        Thread thread = new Thread(() -> peer.serve(server), "peer");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<AppHealth> ask(Peer peer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serve(server, peer);
            URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
            return new AppHealthReader(Map.of("aggregator", List.of(base))).read();
        }
    }
}
