package io.tallywire.dashboard.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.dashboard.board.AppHealth.Restoring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the apps how they are. An app that does not answer is no error: it may run where it can't be reached from here. */
public final class AppHealthReader {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final long WHOLE_MILLIS = 1_000;
    private static final int LONGEST = 256 * 1024; // bytes
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SortedMap<String, URI> apps;

    /** @param apps the base of each app's health pages, by the app's name */
    public AppHealthReader(Map<String, URI> apps) {
        this.apps = new TreeMap<>(apps);
    }

    /** Asks all apps at once. */
    public List<AppHealth> read() {
        List<CompletableFuture<AppHealth>> answers = new ArrayList<>();
        apps.forEach((name, base) -> answers.add(ask(name, base)));
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<AppHealth> ask(String name, URI base) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/health/ready"))
                .timeout(PATIENCE)
                .build();
        // The request's own timeout ends at the headers; a body that does not end must not hold up the page.
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, headers -> new BoundedBody(LONGEST));
        return sent.thenApply(answer -> parse(name, base, answer))
                .orTimeout(WHOLE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(failed -> {
                    sent.cancel(true);
                    return AppHealth.unreachable(name, base.toString());
                });
    }

    private static AppHealth parse(String name, URI base, HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (!body.path("app").asText(name).equals(name) || !body.has("state")) {
                return AppHealth.unreachable(name, base.toString()); // something else listens there
            }
            List<String> threads = new ArrayList<>();
            body.path("threads")
                    .forEach(thread -> threads.add(thread.path("name").asText() + " "
                            + thread.path("state").asText()));
            List<Restoring> restoring = new ArrayList<>();
            body.path("restoring")
                    .forEach(part -> restoring.add(new Restoring(
                            part.path("topic").asText(),
                            part.path("partition").asInt(),
                            part.path("remaining").asLong())));
            return new AppHealth(
                    name,
                    base.toString(),
                    true,
                    answer.statusCode() == OK,
                    body.path("state").asText(),
                    threads,
                    restoring);
        } catch (JsonProcessingException e) {
            return AppHealth.unreachable(name, base.toString());
        }
    }
}
