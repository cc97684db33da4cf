package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventHubTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void givenAnOpenPage_whenNothingHappensForLong_thenItIsToldWhatThereIsToSayOfThat() throws Exception {
        assertThat(first("data: ", () -> Optional.of("no look for 12 s"), SHORT))
                .isEqualTo("data: no look for 12 s");
    }

    @Test
    void givenAnOpenPage_whenThereIsNothingToSay_thenItGetsASignOfLife() throws Exception {
        assertThat(first(": ", Optional::empty, SHORT)).isEqualTo(": still here");
    }

    @Test
    void givenAnOpenPage_whenAnEventComes_thenItIsSent() throws Exception {
        EventHub hub = new EventHub(Optional::empty, NEVER);
        try (WebServer server = server(hub);
                Socket page = open(server)) {
            Awaitility.await().until(hub::hasPages);
            hub.publish("news");

            assertThat(line("data: ", page)).isEqualTo("data: news");
        }
    }

    private static String first(String start, Supplier<Optional<String>> whenQuiet, Duration heartbeat)
            throws Exception {
        try (WebServer server = server(new EventHub(whenQuiet, heartbeat));
                Socket page = open(server)) {
            return line(start, page);
        }
    }

    private static WebServer server(EventHub hub) {
        return new WebServer(WebSettings.local(0), Map.of(), "/events", hub);
    }

    private static Socket open(WebServer server) throws Exception {
        URI url = server.url();
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.getOutputStream()
                .write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The first line that starts so. */
    private static String line(String start, Socket page) throws Exception {
        return new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElse("");
    }
}
