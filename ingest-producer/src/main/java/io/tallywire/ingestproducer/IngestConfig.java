package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.send.KafkaDestination;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of the ingest command.
 *
 * @param bootstrapServers Kafka's addresses as HOST:PORT, separated by commas
 * @param registryUrl the base of the schema registry's Confluent API
 * @param kafka further settings of the Kafka clients
 * @param input how to read
 * @param dryRun print the records and send nothing
 * @param rejects the file that rejects are written to
 * @param json print the summary as JSON on standard output
 * @param quiet show neither progress nor summary
 */
public record IngestConfig(
        String bootstrapServers,
        String registryUrl,
        Map<String, String> kafka,
        InputOptions input,
        boolean dryRun,
        Optional<Path> rejects,
        boolean json,
        boolean quiet) {
    public static final String DEFAULT_BOOTSTRAP_SERVERS = "localhost:9092";
    public static final String DEFAULT_REGISTRY_URL = "http://localhost:8081";

    public IngestConfig {
        kafka = Map.copyOf(kafka);
    }

    /** A local broker and registry, formats by content, nothing else. */
    public static IngestConfig defaults() {
        return new IngestConfig(
                DEFAULT_BOOTSTRAP_SERVERS,
                DEFAULT_REGISTRY_URL,
                Map.of(),
                InputOptions.defaults(),
                false,
                Optional.empty(),
                false,
                false);
    }

    /**
     * Where the records go.
     *
     * @throws IllegalArgumentException when the registry's address is none
     */
    public KafkaDestination destination() {
        return new KafkaDestination(
                bootstrapServers,
                RegistrySettings.of(URI.create(registryUrl)),
                Topics.ARTICLES,
                input.maxArticleBytes(),
                kafka);
    }
}
