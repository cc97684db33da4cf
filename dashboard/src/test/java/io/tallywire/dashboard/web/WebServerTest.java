package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.dashboard.web.WebSettings.Login;
import io.tallywire.runtime.config.ConfigException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private WebServer server = start(WebSettings.local(0));

    private static WebServer start(WebSettings settings) {
        return new WebServer(
                settings,
                Map.of(
                        "/",
                        query -> Answer.html(
                                Answer.OK, "hello " + query.text("name").orElse(""))),
                "/events",
                new EventHub(Optional::empty));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenAPage_whenAskedFor_thenItComesWithHeadersThatProtectIt() throws Exception {
        assertThat(ask("GET /?name=a%20b HTTP/1.1", "Host: localhost"))
                .contains("HTTP/1.1 200 OK", "X-content-type-options: nosniff", "X-frame-options: DENY", "hello a b")
                .anyMatch(line -> line.startsWith("Content-security-policy: default-src 'none'; script-src 'self';"));
    }

    @Test
    void givenTheNameOfAnotherSite_whenAskedFor_thenItIsRefused() throws Exception {
        assertThat(ask("GET / HTTP/1.1", "Host: evil.example").get(0)).contains("421");
    }

    @Test
    void givenAWrite_whenAskedFor_thenItIsRefused() throws Exception {
        assertThat(ask("POST / HTTP/1.1", "Host: localhost", "Content-Length: 0")
                        .get(0))
                .contains("405");
    }

    @Test
    void givenNoSuchPage_whenAskedFor_thenItIsNotFound() throws Exception {
        assertThat(ask("GET /nothing HTTP/1.1", "Host: localhost").get(0)).contains("404");
    }

    @Test
    void givenALogin_whenThePasswordIsMissingOrWrongOrRight_thenOnlyTheRightOneComesIn() throws Exception {
        server.close();
        server = start(new WebSettings(
                "127.0.0.1", 0, Optional.empty(), Optional.of(new Login("ann", "secret")), Set.of(), false));

        assertThat(ask("GET / HTTP/1.1", "Host: localhost").get(0)).contains("401");
        assertThat(ask("GET / HTTP/1.1", "Host: localhost", "Authorization: Basic YW5uOndyb25n")
                        .get(0))
                .contains("401");
        assertThat(ask("GET / HTTP/1.1", "Host: localhost", "Authorization: Basic YW5uOnNlY3JldA==")
                        .get(0))
                .contains("200");
    }

    @Test
    void givenAnAddressOfTheNetwork_whenThereIsNoKeyAndNoPassword_thenItIsRefusedInWords() {
        assertThatThrownBy(() -> onAllAddresses(Set.of(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("open to the network on dashboard.host=0.0.0.0")
                .hasMessageContaining("dashboard.tls.keystore")
                .hasMessageContaining("dashboard.trusted.network=true");
    }

    @Test
    void givenATrustedNetwork_whenAskedOnAllAddresses_thenOnlyTheNamesOfTheDashboardComeIn() throws Exception {
        server.close();
        server = start(onAllAddresses(Set.of("dashboard"), true));

        assertThat(ask("GET / HTTP/1.1", "Host: dashboard:8080").get(0)).contains("200");
        assertThat(ask("GET / HTTP/1.1", "Host: evil.example").get(0)).contains("421");
    }

    @Test
    void givenATrustedNetwork_whenItIsLetInWithoutAPassword_thenThisIsKnown() {
        assertThat(onAllAddresses(Set.of(), true).isUnguarded()).isTrue();
        assertThat(WebSettings.local(0).isUnguarded()).isFalse();
    }

    private static WebSettings onAllAddresses(Set<String> names, boolean trusted) {
        return new WebSettings("0.0.0.0", 0, Optional.empty(), Optional.empty(), names, trusted);
    }

    @Test
    void givenATakenPort_whenStarted_thenTheErrorSaysWhatToDo() {
        int taken = server.url().getPort();

        assertThatThrownBy(() -> start(WebSettings.local(taken)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("127.0.0.1:" + taken)
                .hasMessageContaining("dashboard.port");
    }

    /** By hand, since the JDK's client sends no other Host than the real one. */
    private List<String> ask(String... lines) throws Exception {
        URI url = server.url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
