package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.http.HttpSettings;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.send.KafkaDestination;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All settings of the ingest command.
 *
 * @param connection where the broker and the registry are
 * @param input how to read
 * @param http how to fetch
 * @param dryRun print the records and send nothing
 * @param rejects the file that rejects are written to
 * @param deadLetters whether the cluster is told of rejects
 * @param json print the summary as JSON on standard output
 * @param quiet show neither progress nor summary
 * @param running how fast, how much, and from where
 */
public record IngestConfig(
        Connection connection,
        InputOptions input,
        HttpSettings http,
        boolean dryRun,
        Optional<Path> rejects,
        boolean deadLetters,
        boolean json,
        boolean quiet,
        RunOptions running) {
    /** All of the input, as fast as it goes. */
    public IngestConfig(
            Connection connection,
            InputOptions input,
            boolean dryRun,
            Optional<Path> rejects,
            boolean json,
            boolean quiet) {
        this(connection, input, HttpSettings.defaults(), dryRun, rejects, true, json, quiet, RunOptions.defaults());
    }

    /** A local broker and registry, formats by content, nothing else. */
    public static IngestConfig defaults() {
        return new IngestConfig(Connection.defaults(), InputOptions.defaults(), false, Optional.empty(), false, false);
    }

    /** Where the records go. */
    public KafkaDestination destination() {
        return new KafkaDestination(
                connection.bootstrapServers(),
                connection.registry(),
                Topics.ARTICLES,
                input.maxArticleBytes(),
                deadLetters,
                connection.kafka());
    }
}
