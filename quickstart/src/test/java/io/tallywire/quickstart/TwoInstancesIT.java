package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.BatchTallies;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.quickstart.AggregatorProcesses.Version;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Instances that come, go and are killed leave the table that the plain rules give for what stands, field by field. */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class TwoInstancesIT {
    private static final int ARTICLES = 300;
    private static final int CLAIMS = 25;
    private static final int PUBLISHERS = 60;
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final String EVENT_CLOCK = "tally.clock=event";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final Random random = new Random(11);
    private final Map<String, ArticleClaims> newest = new TreeMap<>();
    private final TreeSet<String> withdrawn = new TreeSet<>();
    private Instant latest = MORNING;
    private AggregatorProcesses aggregators;

    @BeforeEach
    void start() {
        aggregators = new AggregatorProcesses(data);
    }

    @AfterEach
    void stop() {
        aggregators.close();
    }

    @Test
    void givenInstancesThatComeAndGo_whenAllIsRead_thenTheTableIsThatOfThePlainRules() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", aggregators.connection().bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(Topics.all());
            PipelineLag lag = PipelineLag.ofAggregator(admin);
            Process first = aggregators.start("first", EVENT_CLOCK);
            send();
            lag.awaitDrained(PATIENCE, () -> {});
            Process second = aggregators.start("second", EVENT_CLOCK);
            send();
            first.destroyForcibly().waitFor();
            send();
            lag.awaitDrained(PATIENCE, () -> {});
            aggregators.start("first", EVENT_CLOCK);
            send();
            second.destroy();
            second.waitFor();
            send();
            lag.awaitDrained(PATIENCE, () -> {});
        }

        Map<String, ClaimTally> table = new TallyReader(aggregators.connection()).read();
        Map<String, ArticleClaims> standing = new TreeMap<>(newest);
        standing.keySet().removeAll(withdrawn);
        assertThat(table)
                .isEqualTo(new BatchTallies(TallyConfig.defaults()).of(standing.values(), Instant.now(), latest));
        assertThat(table).hasSize(CLAIMS);
    }

    private void send() throws Exception {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            int article = random.nextInt(ARTICLES);
            Optional<ArticleClaims> version =
                    random.nextInt(40) == 0 ? Optional.empty() : Optional.of(version(article));
            version.ifPresentOrElse(this::note, () -> withdrawn.add("article" + article));
            versions.add(new Version("article" + article, version.orElse(null)));
        }
        aggregators.send(versions);
    }

    private void note(ArticleClaims version) {
        newest.merge(
                version.getArticleId(),
                version,
                (old, now) -> now.getModifiedAt().isBefore(old.getModifiedAt()) ? old : now);
        latest = version.getPublishedAt().isAfter(latest) ? version.getPublishedAt() : latest;
    }

    private ArticleClaims version(int article) {
        String publisher = "paper" + article % PUBLISHERS;
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double low = random.nextInt(50);
            double high = low + random.nextInt(5);
            claims.add(Claim.newBuilder()
                    .setClaimKey("claim" + random.nextInt(CLAIMS))
                    .setQuantity(Quantity.newBuilder()
                            .setLow(low)
                            .setHigh(high)
                            .setPoint(low)
                            .build())
                    .build());
        }
        Instant publishedAt = MORNING.plus(Duration.ofMinutes(37L * article));
        return ArticleClaims.newBuilder()
                .setArticleId("article" + article)
                .setPublisher(new Publisher(publisher, publisher + ".example"))
                .setPublishedAt(publishedAt)
                .setModifiedAt(publishedAt.plus(Duration.ofMinutes(random.nextInt(10_000))))
                .setOriginator(article % 7 == 0 ? "Meridian" : null)
                .setContentHash(Long.toString(random.nextLong()))
                .setClaims(claims)
                .build();
    }
}
