package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.quickstart.embedded.EmbeddedBroker;
import io.tallywire.quickstart.embedded.FreePorts;
import io.tallywire.runtime.config.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void givenAHostThatDoesNotResolve_whenRead_thenTheBrokerIsUnreachable() {
        assertThatThrownBy(reader("nosuchhost.invalid:9092")::read)
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("nosuchhost.invalid:9092");
    }

    private static TallyReader reader(String servers) {
        return new TallyReader(Connection.of(servers, URI.create("http://localhost:1")));
    }
}
