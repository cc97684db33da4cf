package io.tallywire.dashboard.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.dashboard.board.AppHealth.Restoring;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int MOST_INSTANCES = 32; // of one address
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SortedMap<String, List<URI>> apps;
    private final Instances instances;

    /** @param apps the bases of each app's health pages, by the app's name */
    public AppHealthReader(Map<String, List<URI>> apps) {
        this(apps, new Instances(InetAddress::getAllByName));
    }

    AppHealthReader(Map<String, List<URI>> apps, Instances instances) {
        this.apps = new TreeMap<>(apps);
        this.instances = instances;
    }

    /** Asks every instance of all apps at once. */
    public List<AppHealth> read() {
        List<CompletableFuture<List<AppHealth>>> answers = new ArrayList<>();
        apps.forEach((name, bases) -> bases.forEach(base -> answers.add(askInstances(name, base))));
        return answers.stream()
                .flatMap(answer -> answer.join().stream())
                .sorted(Comparator.comparing(AppHealth::name).thenComparing(AppHealth::url))
                .toList();
    }

    /** A name may take its time to be looked up, which must not hold up the page either. */
    private CompletableFuture<List<AppHealth>> askInstances(String name, URI base) {
        return CompletableFuture.supplyAsync(() -> instances.of(base))
                .completeOnTimeout(List.of(base), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(found -> all(found.stream()
                        .limit(MOST_INSTANCES)
                        .map(instance -> ask(name, instance))
                        .toList()));
    }

    private static CompletableFuture<List<AppHealth>> all(List<CompletableFuture<AppHealth>> answers) {
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
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
            Map<String, Long> totals = new TreeMap<>();
            body.path("totals")
                    .properties()
                    .forEach(
                            total -> totals.put(total.getKey(), total.getValue().asLong()));
            return new AppHealth(
                    name,
                    base.toString(),
                    true,
                    answer.statusCode() == OK,
                    body.path("state").asText(),
                    threads,
                    restoring,
                    totals);
        } catch (JsonProcessingException e) {
            return AppHealth.unreachable(name, base.toString());
        }
    }
}
