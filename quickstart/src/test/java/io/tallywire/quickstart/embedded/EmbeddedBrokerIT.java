package io.tallywire.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.schemas.topic.TopicException;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path data;

    @Test
    void givenTopicsOfAnEarlierRun_whenStartedOnTheSameFolder_thenTheyAreStillThere() throws Exception {
        try (EmbeddedBroker broker = broker();
                Admin admin = admin(broker)) {
            new TopicProvisioner(admin).ensure(Topics.all());
        }

        try (EmbeddedBroker broker = broker();
                Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains(Topics.ARTICLES.name());
            new TopicProvisioner(admin).ensure(Topics.all());
            assertThatThrownBy(() -> new TopicProvisioner(admin).ensure(List.of(Topics.ARTICLES.withPartitions(9))))
                    .isInstanceOf(TopicException.class)
                    .hasMessageContaining("tallywire.articles has partitions=4, needed is 9");
        }
    }

    private EmbeddedBroker broker() {
        List<Integer> ports = FreePorts.distinct(2);
        return EmbeddedBroker.start(data, ports.get(0), ports.get(1));
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
