package io.tallywire.dashboard;

import io.tallywire.dashboard.board.AppHealthReader;
import io.tallywire.dashboard.board.Board;
import io.tallywire.dashboard.board.FreshnessMeter;
import io.tallywire.dashboard.board.History;
import io.tallywire.dashboard.board.Monitor;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.claims.Claims;
import io.tallywire.dashboard.cluster.AgeProbe;
import io.tallywire.dashboard.cluster.ClusterReader;
import io.tallywire.dashboard.cluster.DeadLetterReader;
import io.tallywire.dashboard.cluster.KafkaClients;
import io.tallywire.dashboard.web.Site;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dashboard at work: looks at the cluster again and again, and serves what it saw. */
public final class Dashboard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ADMIN_CLOSE = Duration.ofSeconds(2);
    private static final Duration SLOW_LOOK = Duration.ofSeconds(30);
    private static final int LOOKS_MISSED = 5;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Site site;
    private final Thread looker;

    private Dashboard(DashboardConfig config) {
        Clock clock = Clock.systemUTC();
        KafkaClients clients = new KafkaClients(config.connection());
        History history = new History();
        FreshnessMeter freshness = new FreshnessMeter(clock);
        try {
            Admin admin = clients.admin();
            // Without a limit it waits for ever for a broker that is known and can't be reached.
            keep(() -> admin.close(ADMIN_CLOSE));
            Monitor monitor = keep(new Monitor(
                    new ClusterReader(admin, watched(config), ignored(config), clock),
                    new AgeProbe(clients, clock),
                    new DeadLetterReader(clients),
                    new AppHealthReader(config.apps()),
                    freshness,
                    new Board(config.board())));
            Claims claims = keep(new Claims(
                    config.stateDir().resolve("dashboard"),
                    clients,
                    new ConfluentSchemaRegistry(config.connection().registry()),
                    freshness,
                    clock));
            site = keep(new Site(
                    config.web(), config.objectiveSeconds(), history, claims, clock, staleLimit(config.interval())));
            looker = new Thread(() -> look(monitor, history, config.interval()), "dashboard-look");
        } catch (RuntimeException e) {
            closeParts();
            throw e;
        }
        looker.setDaemon(true);
        looker.start();
    }

    /**
     * Starts to look and to serve.
     *
     * @throws io.tallywire.runtime.config.ConfigException when the settings name no broker or the port is taken
     */
    public static Dashboard start(DashboardConfig config) {
        return new Dashboard(config);
    }

    /** Some looks may be slow, since a client waits 8 s for an answer; only then is one that does not end a fault. */
    private static Duration staleLimit(Duration interval) {
        return interval.multipliedBy(LOOKS_MISSED).plus(SLOW_LOOK);
    }

    /** The pipeline's topics, and the internal ones of its apps. */
    private static Predicate<String> watched(DashboardConfig config) {
        Set<String> catalogue = Topics.all().stream().map(TopicSpec::name).collect(Collectors.toUnmodifiableSet());
        return topic -> catalogue.contains(topic)
                || (topic.endsWith("-repartition")
                        && config.board().appGroups().stream().anyMatch(app -> topic.startsWith(app.group() + "-")));
    }

    private static Predicate<String> ignored(DashboardConfig config) {
        return group -> config.ignoredGroups().matcher(group).matches();
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private void look(Monitor monitor, History history, Duration interval) {
        boolean wasWell = true;
        while (!Thread.currentThread().isInterrupted()) {
            long start = System.nanoTime();
            try {
                Snapshot snapshot = monitor.look();
                if (snapshot.problem().isEmpty()) {
                    history.add(snapshot);
                } else if (wasWell) {
                    LOG.warn("{}", snapshot.problem().get());
                }
                wasWell = snapshot.problem().isEmpty();
                site.show(snapshot);
            } catch (InterruptedException e) {
                return;
            } catch (org.apache.kafka.common.errors.InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("One look at the cluster failed; the next one follows", e);
                wasWell = false;
                site.show(monitor.failed("A look at the cluster failed: " + e.getMessage()));
            }
            LockSupport.parkNanos(interval.toNanos() - (System.nanoTime() - start));
        }
    }

    /** Where the pages are. */
    public URI url() {
        return site.url();
    }

    @Override
    public void close() throws InterruptedException {
        looker.interrupt();
        looker.join(PATIENCE.toMillis());
        closeParts();
    }

    private void closeParts() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the dashboard did not stop cleanly", e);
            }
        }
    }
}
