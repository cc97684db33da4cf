package io.tallywire.systemtests.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.quickstart.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A Prometheus with the configuration that the project ships, only that it looks every second. */
final class PrometheusServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param folder an empty one for its configuration, its data and its log
     * @param targets what to scrape, by job
     */
    static PrometheusServer start(Path folder, Map<String, URI> targets) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        String shipped = Files.readString(OpsFolder.PROMETHEUS.resolve("prometheus.yml"));
        Files.writeString(configuration, shipped.replaceAll("(_interval:) 15s", "$1 1s"));
        Files.copy(OpsFolder.PROMETHEUS.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Path targetFiles = Files.createDirectory(folder.resolve("targets"));
        for (var target : targets.entrySet()) {
            Files.writeString(
                    targetFiles.resolve(target.getKey() + ".yml"),
                    "- targets: [\"" + target.getValue().getAuthority() + "\"]\n");
        }
        String listen = "127.0.0.1:" + FreePorts.distinct(1).get(0);
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + listen)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        PrometheusServer server = new PrometheusServer(process, URI.create("http://" + listen));
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> server.query("vector(1)").size() == 1);
        return server;
    }

    /**
     * The samples that a query has now.
     *
     * @throws IllegalArgumentException when it is no query
     */
    List<JsonNode> query(String query) {
        JsonNode answer = send(HttpRequest.newBuilder(address.resolve("/api/v1/query"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build());
        if (!answer.path("status").asText().equals("success")) {
            throw new IllegalArgumentException(
                    query + ": " + answer.path("error").asText());
        }
        return Board.elements(answer.at("/data/result")).toList();
    }

    /** The alerting rules, as Prometheus has read them. */
    List<JsonNode> rules() {
        JsonNode answer = send(HttpRequest.newBuilder(address.resolve("/api/v1/rules?type=alert"))
                .build());
        return Board.elements(answer.at("/data/groups"))
                .flatMap(group -> Board.elements(group.path("rules")))
                .toList();
    }

    private JsonNode send(HttpRequest request) {
        try {
            return new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Prometheus was asked", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
