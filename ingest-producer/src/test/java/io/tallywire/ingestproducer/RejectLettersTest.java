package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.Raw;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.send.DeadLetter;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RejectLettersTest {
    private final CollectingSink sink = CollectingSink.acknowledging();
    private final RejectLetters letters = new RejectLetters(sink);

    @Test
    void givenAReject_whenAdded_thenItsPlaceReasonAndTextAreTold() {
        letters.add(reject("in.ndjson", "no headline", "{}"));

        assertThat(sink.deadLetters())
                .containsExactly(
                        new DeadLetter("in.ndjson", 7, 42, Reject.class.getName(), "no headline", "{}", false, 1));
    }

    @Test
    void givenALongText_whenAdded_thenOnlyItsBeginningIsToldAndNoCharacterIsSplit() {
        letters.add(reject("in.txt", "too long", "a".repeat(RejectLetters.MOST_RAW_CHARS - 1) + "\uD83D\uDE00 and on"));

        DeadLetter letter = sink.deadLetters().get(0);
        assertThat(letter.cut()).isTrue();
        assertThat(letter.raw()).isEqualTo("a".repeat(RejectLetters.MOST_RAW_CHARS - 1));
    }

    @Test
    void givenURLsWithPasswordsAndTokens_whenAdded_thenNeitherIsTold() {
        letters.add(reject(
                "https://ada:pass@example.com/feed?token=pass",
                "https://ada:pass@example.com/feed?token=pass answered 403: check the address",
                "<link>https://ada:pass@example.com/a?id=7</link>"));

        DeadLetter letter = sink.deadLetters().get(0);
        assertThat(letter.source()).isEqualTo("https://example.com/feed?…");
        assertThat(letter.reason()).isEqualTo("https://example.com/feed?… answered 403: check the address");
        assertThat(letter.raw()).isEqualTo("<link>https://example.com/a?id=7</link>");
    }

    @Test
    void givenVeryManyRejects_whenFinished_thenTheRestIsToldAsOne() {
        LongStream.rangeClosed(1, RejectLetters.MOST_LETTERS + 250L)
                .forEach(line -> letters.add(new Reject(new Location("in.ndjson", line, line), "bad")));
        letters.finish();

        assertThat(sink.deadLetters()).hasSize(RejectLetters.MOST_LETTERS + 1);
        DeadLetter last = sink.deadLetters().get(RejectLetters.MOST_LETTERS);
        assertThat(last.count()).isEqualTo(250);
        assertThat(last.line()).isEqualTo(RejectLetters.MOST_LETTERS + 250L);
        assertThat(last.reason()).startsWith("250 more were rejected").contains("--rejects");
    }

    @Test
    void givenFewRejects_whenFinished_thenNothingIsAdded() {
        letters.add(reject("in.ndjson", "bad", "{"));
        letters.finish();

        assertThat(sink.deadLetters()).hasSize(1);
    }

    private static Reject reject(String source, String reason, String raw) {
        return new Reject(new Location(source, 7, 42), reason, Raw.of(raw, InputFormat.NDJSON));
    }
}
