package io.tallywire.dashboard.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallywire.dashboard.cluster.DeadLetters.RejectedSource;
import io.tallywire.schemas.topic.Topics;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterTallyTest {
    private final LetterTally tally = new LetterTally();

    @Test
    void givenRejectsOfTwoSources_whenAdded_thenEachIsCountedWithItsNewestAndTheNewestSourceIsFirst() {
        tally.add(reject("a.ndjson", 1, 1), true);
        tally.add(reject("b.ndjson", 2, 1), true);
        tally.add(reject("a.ndjson", 3, 250), true);

        assertThat(tally.now().rejected())
                .extracting(RejectedSource::source, RejectedSource::count, one -> one.newest()
                        .at())
                .containsExactly(tuple("a.ndjson", 251L, 3L), tuple("b.ndjson", 1L, 2L));
    }

    @Test
    void givenVeryManyRejects_whenAdded_thenTheyHideNoRecordThatAnAppGaveUpOn() {
        tally.add(record(Topics.ARTICLES.name()), true);
        IntStream.range(0, 1_000).forEach(number -> tally.add(reject(number + ".ndjson", number, 1), true));

        assertThat(tally.now().newest()).extracting(DeadLetter::topic).containsExactly(Topics.ARTICLES.name());
        assertThat(tally.now().rejected()).hasSize(LetterTally.SOURCES);
    }

    @Test
    void givenLettersOfAllOrigins_whenAdded_thenEachIsReadUnderItsOwnAndOldOnesUnderNone() {
        tally.add(record(Topics.ARTICLES.name()), false);
        tally.add(record(Topics.ARTICLES.name()), true);
        tally.add(record("anything\n"), true);
        tally.add(reject("a.ndjson", 1, 3), true);

        assertThat(tally.now().read())
                .containsEntry(Topics.ARTICLES.name(), 1L)
                .containsEntry(Topics.ARTICLE_CLAIMS.name(), 0L)
                .containsEntry(LetterTally.OTHER, 1L)
                .containsEntry(LetterTally.INGEST, 3L);
    }

    private static DeadLetter record(String topic) {
        return new DeadLetter(0, topic, "", "partition 0, offset 7", "no record", "", 1);
    }

    private static DeadLetter reject(String source, long at, long count) {
        return new DeadLetter(at, "", source, "line 1, byte 0", "no headline", "{}", count);
    }
}
