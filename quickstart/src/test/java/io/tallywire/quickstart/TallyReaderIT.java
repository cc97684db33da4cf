package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.quickstart.embedded.EmbeddedBroker;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.quickstart.embedded.FreePorts;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class TallyReaderIT {
    @TempDir
    Path data;

    @Test
    void givenABrokerWithoutTheTopics_whenReadOrFollowed_thenTheErrorSaysSoAndNothingIsMade() throws Exception {
        List<Integer> ports = FreePorts.distinct(2);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, ports.get(0), ports.get(1));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TallyReader reader = reader(broker.bootstrapServers());

            assertThatThrownBy(reader::read)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has no topic tallywire.claim-tallies");
            assertThatThrownBy(() -> reader.follow(change -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has no topic tallywire.claim-changes");
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    @Test
    void givenAWindowThatIsNotKept_whenItsChangesAreFollowed_thenTheErrorNamesThoseThatAre() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data);
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", cluster.connection().bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(List.of(Topics.CLAIM_TALLIES, Topics.CLAIM_CHANGES));
            sendTally(cluster.connection(), "PT1H", "P7D");
            ClaimsCommand command = new ClaimsCommand();
            new CommandLine(command)
                    .parseArgs(
                            "--follow",
                            "--window=25h",
                            "--bootstrap-servers=" + cluster.connection().bootstrapServers(),
                            "--registry-url=" + cluster.connection().registry().url());

            assertThatThrownBy(command::call)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("--window: No tally has a window of 25h; there are: 1h, 7d");
        }
    }

    private static void sendTally(Connection connection, String... windows) throws Exception {
        ClaimTally tally = ClaimTally.newBuilder()
                .setClaimKey("a")
                .setLabel("a")
                .setWindows(Stream.of(windows)
                        .map(window ->
                                TallyFigures.newBuilder().setWindow(window).build())
                        .toList())
                .build();
        try (KafkaProducer<String, ClaimTally> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", connection.bootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(new ConfluentSchemaRegistry(connection.registry()), ClaimTally.class))) {
            producer.send(new ProducerRecord<>(Topics.CLAIM_TALLIES.name(), 0, "a", tally))
                    .get();
            // What is gone tells nothing of windows, so that all is read.
            for (int i = 0; i < 60; i++) {
                producer.send(new ProducerRecord<>(Topics.CLAIM_TALLIES.name(), 0, "gone" + i, null))
                        .get();
            }
        }
    }

    @Test
    void givenAHostThatDoesNotResolve_whenRead_thenTheBrokerIsUnreachable() {
        assertThatThrownBy(reader("nosuchhost.invalid:9092")::read)
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("nosuchhost.invalid:9092");
    }

    private static TallyReader reader(String servers) {
        return new TallyReader(Connection.of(servers, URI.create("http://localhost:1")));
    }
}
