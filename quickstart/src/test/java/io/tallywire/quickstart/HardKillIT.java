package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** An aggregator that is killed in the middle of its work, again and again, counts nothing twice and loses nothing. */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HardKillIT {
    private static final int ARTICLES = 1500;
    private static final int CLAIMS = 7;
    private static final int PUBLISHERS = 50;
    private static final int KILLS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path data;

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
    void givenAnAggregatorThatIsKilledTwice_whenAllIsRead_thenEveryArticleCountsOnce() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", aggregators.connection().bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(Topics.all());
            for (int round = 0; round <= KILLS; round++) {
                Process aggregator = aggregators.start("state");
                long before = talliesWritten(admin);
                send(round);
                Awaitility.await().atMost(PATIENCE).until(() -> talliesWritten(admin) > before);
                if (round < KILLS) {
                    aggregator.destroyForcibly().waitFor();
                }
            }
            PipelineLag.ofAggregator(admin).awaitDrained(PATIENCE, () -> {});
        }

        Map<String, Long> articlesByClaim = new TreeMap<>();
        tallies()
                .forEach((key, tally) ->
                        articlesByClaim.put(key, tally.getAllTime().getArticles()));
        assertThat(articlesByClaim).isEqualTo(expected());
    }

    private static Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        for (int article = 0; article < ARTICLES; article++) {
            expected.merge(key(article, KILLS), 1L, Long::sum);
        }
        return expected;
    }

    /** In every round each article makes another claim, so that each also takes one back. */
    private static String key(int article, int round) {
        return "claim" + (article + round) % CLAIMS;
    }

    private void send(int round) throws Exception {
        List<Version> versions = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            versions.add(new Version("article" + article, claims(article, round)));
        }
        aggregators.send(versions);
    }

    private static ArticleClaims claims(int article, int round) {
        String publisher = "paper" + article % PUBLISHERS;
        return ArticleClaims.newBuilder()
                .setArticleId("article" + article)
                .setPublisher(new Publisher(publisher, publisher + ".example"))
                .setPublishedAt(MORNING)
                .setVersion(round)
                .setClaims(List.of(Claim.newBuilder()
                        .setClaimKey(key(article, round))
                        .setQuantity(Quantity.newBuilder()
                                .setLow((double) article)
                                .setHigh((double) article)
                                .build())
                        .build()))
                .build();
    }

    private static long talliesWritten(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < Topics.CLAIM_TALLIES.partitions(); partition++) {
            latest.put(new TopicPartition(Topics.CLAIM_TALLIES.name(), partition), OffsetSpec.latest());
        }
        return admin
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private Map<String, ClaimTally> tallies() {
        return new TallyReader(aggregators.connection()).read();
    }
}
