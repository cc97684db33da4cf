package io.tallywire.ingestproducer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that break the protocol, byte by byte. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenServerTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpExchange exchange = new HttpExchange(
            new HttpSettings(Optional.empty(), Duration.ZERO, SHORT, true, false), SystemDefaultDnsResolver.INSTANCE);
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        exchange.close();
        threads.shutdownNow();
    }

    @Test
    void givenBodyThatDripsWithoutEnd_whenFetched_thenGivenUpInTime() {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            drip(out, "x");
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessageContaining("took longer");
    }

    @Test
    void givenHeadersThatDripWithoutEnd_whenFetched_thenGivenUpInTime() {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            drip(out, "x");
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessageContaining("took longer");
    }

    @Test
    void givenServerThatSaysNothing_whenFetched_thenGivenUpInTime() {
        serve(out -> Thread.sleep(60_000));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void givenBodyThatIsCut_whenFetched_thenAnError() {
        serve(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it"));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessageContaining("Premature end");
    }

    @Test
    void givenChunksThatAreCut_whenFetched_thenAnError() {
        serve(out -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void givenLengthThatIsTooSmall_whenFetched_thenOnlyThatMuchIsRead() throws IOException {
        serve(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour and more"));

        assertThat(new String(get().body(), StandardCharsets.UTF_8)).isEqualTo("four");
    }

    @Test
    void givenHeaderWithoutEnd_whenFetched_thenGivenUpAtTheLimit() {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            for (int i = 0; i < 100_000; i++) {
                write(out, "x".repeat(1_000));
            }
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void givenHeadersWithoutNumber_whenFetched_thenGivenUpAtTheLimit() {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                write(out, "X: y\r\n".repeat(100));
            }
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void givenPortThatCannotBe_whenFetched_thenAFailureOfTheFetch() {
        assertThatThrownBy(() -> exchange.get(URI.create("http://127.0.0.1:99999/"), Map.of()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("http://127.0.0.1:99999/ is no address that can be fetched");
    }

    @Test
    void givenBodyBeyondTheLimitThatGoesOnWithoutEnd_whenFetched_thenNotReadOn() {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < HttpSettings.MAX_BYTES / part.length + 1; i++) {
                out.write(part);
            }
            out.flush();
            drip(out, "x");
            drip(out, "x");
        });

        HttpExchange patient = new HttpExchange(
                new HttpSettings(Optional.empty(), Duration.ZERO, Duration.ofMinutes(5), true, false),
                SystemDefaultDnsResolver.INSTANCE);
        try (patient) {
            assertThatThrownBy(
                            () -> patient.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a"), Map.of()))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("the most that is fetched");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givenLengthThatIsNegative_whenFetched_thenAnError() {
        serve(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nx"));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    private Answer get() throws IOException {
        return exchange.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a"), Map.of());
    }

    /** Answers each connection once, and closes it. */
    private void serve(Behaviour behaviour) {
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    readRequest(socket.getInputStream());
                    behaviour.answer(socket.getOutputStream());
                } catch (IOException | InterruptedException e) {
                    failures.add(e); // the client has hung up, or the test is over
                }
            }
        });
    }

    private static void readRequest(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int c = in.read();
            ends = c == '\r' || c == '\n' ? ends + 1 : 0;
        }
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            write(out, drop);
            Thread.sleep(50);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** What a server does. */
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }
}
