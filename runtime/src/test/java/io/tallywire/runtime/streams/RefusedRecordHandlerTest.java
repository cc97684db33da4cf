package io.tallywire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.processor.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedRecordHandlerTest {
    @Test
    void givenARecordThatIsTooLarge_whenRefused_thenTheMessageNamesItAndSaysWhatToRaise() {
        ProducerRecord<byte[], byte[]> record = record("killed|soldier".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", new byte[10]);

        assertThat(RefusedRecordHandler.message(Source.INSTANCE, record, new RecordTooLargeException("too much")))
                .contains(
                        "refused a record of 2,029 bytes for topic tallies, key \"killed|soldier\"",
                        "made from topic articles, partition 3, offset 42",
                        "RecordTooLargeException: too much",
                        "Raise max.message.bytes of topic tallies");
    }

    @Test
    void givenAnotherFault_whenRefused_thenTheMessageSendsToTheBrokersLog() {
        assertThat(RefusedRecordHandler.message(Source.INSTANCE, record(null), new InvalidTimestampException("when?")))
                .contains("key none", "InvalidTimestampException: when?", "broker's log")
                .doesNotContain("max.message.bytes");
    }

    @Test
    void givenAKeyThatIsNoText_whenRefused_thenItIsShownInHex() {
        assertThat(RefusedRecordHandler.message(
                        Source.INSTANCE, record(new byte[] {0, (byte) 0xff}), new RecordTooLargeException()))
                .contains("key 0x00ff");
    }

    @Test
    void givenAnyFault_whenHandled_thenTheAppFailsAndNothingIsDeadLettered() {
        assertThat(new RefusedRecordHandler()
                        .handleError(Source.INSTANCE, record(null), new RecordTooLargeException("too much")))
                .satisfies(response -> assertThat(response.result()).isEqualTo(Result.FAIL))
                .satisfies(response ->
                        assertThat(response.deadLetterQueueRecords()).isEmpty());
    }

    private static ProducerRecord<byte[], byte[]> record(byte @Nullable [] key) {
        return new ProducerRecord<>("tallies", key, new byte[2_000]);
    }

    /** What the app was reading. */
    private enum Source implements ErrorHandlerContext {
        INSTANCE;

        @Override
        public String topic() {
            return "articles";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "write";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 3);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return new byte[0];
        }

        @Override
        public byte[] sourceRawValue() {
            return new byte[0];
        }
    }
}
