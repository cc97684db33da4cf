package io.tallywire.quickstart.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.board.FreshnessMeter;
import io.tallywire.dashboard.claims.Claims;
import io.tallywire.dashboard.cluster.KafkaClients;
import io.tallywire.quickstart.embedded.EmbeddedBroker;
import io.tallywire.quickstart.embedded.FreePorts;
import io.tallywire.quickstart.embedded.TestBrokers;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.event.EventHeaders;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The index of claims on a real broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ClaimsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // the topic's identity is looked at every 30 s

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final FreshnessMeter freshness = new FreshnessMeter(Clock.systemUTC());

    @TempDir
    Path data;

    private EmbeddedBroker broker;
    private Admin admin;
    private Claims claims;

    @BeforeEach
    void start() {
        broker = TestBrokers.start(data.resolve("kafka"), FreePorts.distinct(2), Map.of());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        new TopicProvisioner(admin).ensure(List.of(Topics.CLAIM_TALLIES));
        Connection connection = Connection.of(broker.bootstrapServers(), URI.create("http://localhost:1"));
        claims =
                new Claims(data.resolve("index"), new KafkaClients(connection), registry, freshness, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        claims.close();
        admin.close();
        broker.close();
    }

    @Test
    void givenTalliesOfAnArticleAndOfTime_whenTheyArrive_thenOnlyTheArticlesCountsForFreshness() throws Exception {
        send("first", Map.of()); // once it is there, what follows is live
        Awaitility.await().atMost(PATIENCE).until(() -> claims.count() == 1);
        int before = freshness.read().samples();

        send("by time", Map.of(EventHeaders.CAUSE, EventHeaders.TIME_PASSED));
        send("by an article", Map.of());

        Awaitility.await().atMost(PATIENCE).until(() -> claims.count() == 3);
        assertThat(freshness.read().samples() - before).isEqualTo(1);
    }

    @Test
    void givenATopicThatIsDeletedAndMadeAgain_whenFollowed_thenTheIndexHoldsTheNewOnesClaims() throws Exception {
        send("old", Map.of());
        Awaitility.await().atMost(PATIENCE).until(() -> claims.count() == 1);

        admin.deleteTopics(List.of(Topics.CLAIM_TALLIES.name())).all().get();
        Awaitility.await().atMost(PATIENCE).until(() -> !topics().contains(Topics.CLAIM_TALLIES.name()));
        new TopicProvisioner(admin).ensure(List.of(Topics.CLAIM_TALLIES));
        send("new", Map.of());

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(claims.find("new")).isPresent();
            assertThat(claims.find("old")).isEmpty();
        });
    }

    private Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
    }

    private void send(String key, Map<String, String> headers) throws Exception {
        try (KafkaProducer<String, ClaimTally> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(registry, ClaimTally.class))) {
            ProducerRecord<String, ClaimTally> record = new ProducerRecord<>(
                    Topics.CLAIM_TALLIES.name(),
                    key,
                    ClaimTally.newBuilder().setClaimKey(key).setLabel(key).build());
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }
}
