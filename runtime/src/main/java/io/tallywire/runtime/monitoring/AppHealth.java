package io.tallywire.runtime.monitoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.runtime.monitoring.RestoreProgress.Restoring;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.ThreadMetadata;

/**
 * Tells whether an app is alive and whether it is ready. docs/decisions/0050 has the rule and its reasons.
 */
final class AppHealth {
    private static final int OK = 200;
    private static final int DEAD = 500;
    private static final int NOT_READY = 503;

    private final String app;
    private final KafkaStreams streams;
    private final RestoreProgress restore;
    private final DeadLetterCount deadLetters;
    private final StreamsTotals totals;
    private volatile boolean hasRun;

    AppHealth(String app, KafkaStreams streams, RestoreProgress restore, DeadLetterCount deadLetters) {
        this.app = app;
        this.streams = streams;
        this.restore = restore;
        this.deadLetters = deadLetters;
        this.totals = new StreamsTotals(streams::metrics);
    }

    /** Takes note of a change of state. */
    void changedTo(State state) {
        if (state == State.RUNNING) {
            hasRun = true;
        }
    }

    State state() {
        return streams.state();
    }

    /** False once it has failed or stopped: only a restart helps. */
    boolean isLive() {
        return switch (state()) {
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
            case NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    /** True while it works; a rebalance of an app that has nothing to restore is over in a moment and doesn't count. */
    boolean isReady() {
        return switch (state()) {
            case RUNNING -> true;
            case REBALANCING -> hasRun && restore.restoring().isEmpty();
            case CREATED, PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    Page live() {
        return Page.json(isLive() ? OK : DEAD, json());
    }

    Page ready() {
        return Page.json(isReady() ? OK : NOT_READY, json());
    }

    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("app", app);
            json.writeStringField("state", state().name());
            json.writeArrayFieldStart("threads");
            for (ThreadMetadata thread : threads()) {
                json.writeStartObject();
                json.writeStringField("name", thread.threadName());
                json.writeStringField("state", thread.threadState());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("restoring");
            for (Restoring part : restore.restoring()) {
                json.writeStartObject();
                json.writeStringField("topic", part.topic());
                json.writeNumberField("partition", part.partition());
                json.writeNumberField("remaining", part.remaining());
                json.writeEndObject();
            }
            json.writeEndArray();
            writeTotals(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("The health of " + app + " can't be written as JSON", e);
        }
        return text.append('\n').toString();
    }

    private void writeTotals(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("totals");
        json.writeNumberField("unreadable", deadLetters.unreadable());
        json.writeNumberField("refused", deadLetters.refused());
        json.writeNumberField("dropped", totals.dropped());
        json.writeNumberField("lateVersions", totals.lateVersions());
        json.writeNumberField("rebalances", totals.rebalances());
        json.writeEndObject();
    }

    private List<ThreadMetadata> threads() {
        return streams.metadataForLocalThreads().stream()
                .sorted(Comparator.comparing(ThreadMetadata::threadName))
                .toList();
    }
}
