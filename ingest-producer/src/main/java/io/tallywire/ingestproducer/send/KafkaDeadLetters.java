package io.tallywire.ingestproducer.send;

import io.tallywire.schemas.event.DeadLetterHeaders;
import io.tallywire.schemas.topic.TopicException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters with the producer of the articles. Letters are a courtesy: the first that can't be sent ends them with one
 * warning, and changes nothing else of the run. {@link #send} is for one thread.
 */
final class KafkaDeadLetters {
    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Runnable ensureTopic;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private boolean ensured;
    private boolean told;

    /**
     * @param producer stays the caller's to close
     * @param ensureTopic makes sure that the topic is there; run once, before the first letter, so that a run without rejects
     *     needs no right to it
     */
    KafkaDeadLetters(Producer<String, byte[]> producer, String topic, Runnable ensureTopic) {
        this.producer = producer;
        this.topic = topic;
        this.ensureTopic = ensureTopic;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every failure that the future would tell
    void send(DeadLetter letter) {
        if (failure.get() != null) {
            return;
        }
        try {
            if (!ensured) {
                ensureTopic.run();
                ensured = true;
            }
            producer.send(record(letter), (metadata, exception) -> {
                if (exception != null) {
                    failed(exception);
                }
            });
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException | TopicException e) {
            failed(e);
        }
    }

    /** Why letters are missing; told once. */
    Optional<String> warning() {
        String reason = failure.get();
        if (reason == null || told) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(
                "Rejects are not in " + topic + ", or not all of them (" + reason
                        + "): see that the broker runs and that ingest may write there, or leave them out with --no-dead-letters");
    }

    private void failed(Exception e) {
        failure.compareAndSet(null, e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    private ProducerRecord<String, byte[]> record(DeadLetter letter) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, utf8(letter.raw()));
        header(record, DeadLetterHeaders.EXCEPTION, letter.kind());
        header(record, DeadLetterHeaders.MESSAGE, letter.reason());
        header(record, DeadLetterHeaders.REJECT_SOURCE, letter.source());
        header(record, DeadLetterHeaders.REJECT_LINE, Long.toString(letter.line()));
        header(record, DeadLetterHeaders.REJECT_BYTE_OFFSET, Long.toString(letter.byteOffset()));
        header(record, DeadLetterHeaders.REJECT_COUNT, Long.toString(letter.count()));
        if (letter.cut()) {
            header(record, DeadLetterHeaders.REJECT_CUT, "true");
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
