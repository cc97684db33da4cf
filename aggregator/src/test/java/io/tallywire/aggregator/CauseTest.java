package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class CauseTest {
    @Test
    void givenACause_whenWrittenAndRead_thenItIsTheSame() {
        Cause traced = new Cause("an id with spaces", 5, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(Cause.of(traced.toText())).isEqualTo(traced);
        assertThat(Cause.of(Cause.time(7).toText())).isEqualTo(Cause.time(7));
    }

    @Test
    void givenTimeAlone_whenItChangesATally_thenTheTallySaysSoAndThatOfAnArticleDoesNot() {
        assertThat(Cause.time(7).headers().lastHeader("ce_cause").value())
                .isEqualTo("time".getBytes(StandardCharsets.UTF_8));
        assertThat(Cause.of("a", new Record<>("a", "b", 5)).headers()).isEmpty();
    }

    @Test
    void givenARecordWithATrace_whenItChangesATally_thenTheTallyHasItToo() {
        Record<String, String> record = new Record<>("a", "b", 5);
        record.headers().add("traceparent", "00-1".getBytes(StandardCharsets.UTF_8));

        assertThat(Cause.of("a", record).headers().lastHeader("traceparent").value())
                .isEqualTo("00-1".getBytes(StandardCharsets.UTF_8));
    }
}
