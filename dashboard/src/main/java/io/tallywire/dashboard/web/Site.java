package io.tallywire.dashboard.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tallywire.dashboard.board.History;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.claims.Claims;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All pages of the dashboard. Thread-safe. */
public final class Site implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS = "/api/events";

    private final Newest newest;
    private final EventHub events;
    private final LagPage lagPage;
    private final ClaimPages claimPages;
    private final WebServer server;

    /**
     * Starts to serve; the pages say so until there is a first snapshot.
     *
     * @param staleLimit for how long a snapshot is shown as it is, when no newer one comes
     * @throws io.tallywire.runtime.config.ConfigException when the port is taken or the key can't be used
     */
    public Site(
            WebSettings settings,
            double objectiveSeconds,
            History history,
            Claims claims,
            Clock clock,
            Duration staleLimit) {
        this.newest = new Newest(staleLimit, System::nanoTime);
        this.events = new EventHub(this::silence);
        this.claimPages = new ClaimPages(claims);
        this.lagPage = new LagPage(objectiveSeconds);
        Map<String, WebServer.Page> pages = new LinkedHashMap<>(Assets.pages());
        pages.put("/", query -> newest.now()
                .map(snapshot -> Answer.html(Answer.OK, lagPage.page(snapshot)))
                .orElseGet(() -> Answer.html(Answer.UNAVAILABLE, Layout.notYet())));
        pages.put("/api/lag", query -> newest.now()
                .map(snapshot -> Answer.json(Answer.OK, LagJson.of(snapshot, objectiveSeconds)))
                .orElseGet(Site::notYet));
        pages.put("/api/history", query -> {
            History.Range range = History.Range.of(query.text("range").orElse("15m"))
                    .orElseThrow(() -> new IllegalArgumentException("range is one of 15m, 1h, 6h"));
            return Answer.json(Answer.OK, LagJson.history(history, range, clock.millis()));
        });
        pages.putAll(claimPages.pages());
        pages.put("/metrics", query -> metrics());
        pages.put("/health/live", query -> Answer.text(Answer.OK, "alive\n"));
        pages.put("/health/ready", query -> ready());
        this.server = new WebServer(settings, pages, EVENTS, events);
    }

    private static Answer notYet() {
        return Answer.text(Answer.UNAVAILABLE, "The cluster was not looked at yet. Try again in a moment.\n");
    }

    private Answer metrics() throws IOException {
        Metrics metrics = new Metrics();
        newest.now().ifPresent(snapshot -> LagMetrics.write(snapshot, metrics));
        claimPages.write(metrics);
        return Answer.metrics(metrics.text());
    }

    private Answer ready() {
        Optional<String> problem =
                newest.now().map(Snapshot::problem).orElse(Optional.of("The cluster was not looked at yet"));
        return problem.map(text -> Answer.text(Answer.UNAVAILABLE, text + "\n"))
                .orElseGet(() -> Answer.text(Answer.OK, "ready\n"));
    }

    /** Shows a snapshot from now on, on open pages too. */
    public void show(Snapshot snapshot) {
        newest.show(snapshot);
        if (events.hasPages()) {
            events.publish(event(snapshot).toString());
        }
    }

    private ObjectNode event(Snapshot snapshot) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode sections = event.putObject("sections");
        lagPage.sections(snapshot).forEach((id, html) -> sections.put(id, html.toString()));
        return event;
    }

    /** What open pages are told when looks hang: for how long, with the page as it is judged by now. */
    private Optional<String> silence() {
        return newest.silence().flatMap(age -> newest.now().map(snapshot -> event(snapshot)
                .put("secondsWithoutLook", age.toSeconds())
                .toString()));
    }

    /** Where it is. */
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
