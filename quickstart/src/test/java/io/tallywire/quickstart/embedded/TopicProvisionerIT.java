package io.tallywire.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicProvisionerIT {
    private static final ConfigResource DEAD_LETTERS =
            new ConfigResource(ConfigResource.Type.TOPIC, Topics.DEAD_LETTERS.name());

    @TempDir
    Path data;

    private EmbeddedBroker broker;
    private Admin admin;

    @BeforeEach
    void start() {
        List<Integer> ports = FreePorts.distinct(2);
        broker = EmbeddedBroker.start(data, ports.get(0), ports.get(1));
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        new TopicProvisioner(admin).ensure(Topics.all());
    }

    @AfterEach
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void givenABrokerThatHasNotHeardOfATopic_whenItIsAskedForItsSettings_thenItIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();

        new TopicProvisioner(lateWithSettings(asked)).ensure(Topics.all());

        assertThat(asked).hasValue(2);
    }

    /** The real client, but for the first question for settings. */
    private Admin lateWithSettings(AtomicInteger asked) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("describeConfigs") && asked.incrementAndGet() == 1) {
                        return new NotKnownYet();
                    }
                    try {
                        return method.invoke(admin, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class NotKnownYet extends DescribeConfigsResult {
        NotKnownYet() {
            super(Map.of(DEAD_LETTERS, failed()));
        }

        private static <T> KafkaFuture<T> failed() {
            KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
            future.completeExceptionally(new UnknownTopicOrPartitionException("not heard of it"));
            return future;
        }
    }
}
