package io.tallywire.runtime.streams;

import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.topic.TopicSpec;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** A Streams app without its surroundings: what it reads and writes, and its topology. */
public interface StreamsApp {
    /** The name for logs and messages. */
    String name();

    /** The topics that must be there before it starts. */
    List<TopicSpec> topics();

    /** Kafka Streams settings that the app prefers to Kafka's defaults; what a person sets is stronger. */
    default Map<String, Object> streamsDefaults() {
        return Map.of();
    }

    /**
     * The topology; a pure function of its arguments and the app's own settings.
     *
     * @param builder a fresh one, which knows the settings that shape a topology
     */
    Topology topology(StreamsBuilder builder, SchemaRegistry registry);
}
