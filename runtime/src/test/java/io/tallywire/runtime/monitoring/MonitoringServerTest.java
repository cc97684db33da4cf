package io.tallywire.runtime.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitoringServerTest {
    private static final String HOST = "127.0.0.1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final MonitoringServer server =
            MonitoringServer.start(HOST, 0, Map.of("/fine", () -> Page.text(503, "für\n"), "/broken", () -> {
                throw new IllegalStateException("of a secret kind");
            }));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenAPage_whenGot_thenStatusAndTextAreItsOwn() throws Exception {
        HttpResponse<String> answer = send("GET", "/fine?verbose");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("für\n");
    }

    @Test
    void givenAPage_whenOnlyItsHeadIsAskedFor_thenThereIsNoBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/fine");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void givenAPath_whenItGoesOnBelowAPage_thenItIsNotThatPage() throws Exception {
        assertThat(send("GET", "/fine/more").statusCode()).isEqualTo(404);
    }

    @Test
    void givenAPageThatFails_whenGot_thenTheReaderLearnsNothingOfTheInside() throws Exception {
        HttpResponse<String> answer = send("GET", "/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void givenAPage_whenPostedTo_thenItIsRefused() throws Exception {
        assertThat(send("POST", "/fine").statusCode()).isEqualTo(405);
    }

    @Test
    void givenAPortThatIsTaken_whenStarted_thenTheErrorSaysWhichAndWhatToSet() {
        int taken = server.address().getPort();

        assertThatThrownBy(() -> MonitoringServer.start(HOST, taken, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(HOST + ":" + taken)
                .hasMessageContaining("monitoring.port");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
