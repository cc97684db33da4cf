package io.tallywire.ingestproducer.send;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.registry.SchemaRegistryException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a topic, keyed by article id. The record's time is the time of sending, never that of publication, so that
 * lag tools tell the truth. Back-pressure is the producer's own: when its buffer is full, sending waits.
 */
public final class KafkaArticleSink implements ArticleSink {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);
    private static final SendOutcome ACKNOWLEDGED = new SendOutcome.Acknowledged();

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> serializer;
    private final String topic;
    private final String address;
    private final String destination;
    private final Optional<KafkaDeadLetters> deadLetters;

    /**
     * @param producer becomes the sink's, which closes it; it gets bytes, so that its interceptors need not write the
     *     article once more
     * @param serializer writes the articles
     * @param address where the broker is, for messages
     * @param destination names the topic among all others
     * @param deadLetters of the same producer; empty where none are sent
     */
    KafkaArticleSink(
            Producer<String, byte[]> producer,
            Serializer<Article> serializer,
            String topic,
            String address,
            String destination,
            Optional<KafkaDeadLetters> deadLetters) {
        this.producer = producer;
        this.serializer = serializer;
        this.topic = topic;
        this.address = address;
        this.destination = destination;
        this.deadLetters = deadLetters;
    }

    @Override
    public void publish(Article article, SendCallback callback) {
        prepare(article).send(callback);
    }

    @Override
    public Prepared prepare(Article article) {
        try {
            byte[] value = serializer.serialize(topic, article);
            return callback -> send(article.getId(), value, callback);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) { // the serializer's failures, the registry's among them
            return callback -> callback.done(failed(e));
        }
    }

    @Override
    public void withdraw(String articleId, SendCallback callback) {
        send(articleId, null, callback);
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        deadLetters.ifPresent(letters -> letters.send(letter));
    }

    @Override
    public Optional<String> warning() {
        return deadLetters.flatMap(KafkaDeadLetters::warning);
    }

    @Override
    public String destination() {
        return destination;
    }

    @Override
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every failure that the future would tell
    private void send(String articleId, byte @Nullable [] value, SendCallback callback) {
        try {
            producer.send(
                    new ProducerRecord<>(topic, articleId, value),
                    (metadata, exception) -> callback.done(exception == null ? ACKNOWLEDGED : failed(exception)));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            callback.done(failed(e));
        }
    }

    private SendOutcome failed(Exception e) {
        if (e instanceof RecordTooLargeException) {
            return new SendOutcome.Refused("Kafka at " + address + " refused it as too large (" + e.getMessage()
                    + "): shorten the article, or raise max.message.bytes of topic " + topic);
        }
        if (e instanceof SerializationException) {
            return new SendOutcome.Refused("it could not be written as Avro: " + e.getMessage());
        }
        if (e instanceof SchemaRegistryException) {
            return new SendOutcome.Unavailable(String.valueOf(e.getMessage()));
        }
        return new SendOutcome.Unavailable("Kafka at " + address + " did not take records for topic " + topic + " ("
                + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "): see that the broker runs and is reachable, then send the same input again; ids make sure that"
                + " nothing counts twice");
    }
}
