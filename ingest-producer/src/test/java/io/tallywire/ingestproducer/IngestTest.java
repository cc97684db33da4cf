package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.send.DeadLetter;
import io.tallywire.ingestproducer.send.SendOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T12:00:00Z"), ZoneOffset.UTC);
    private static final String ARTICLE = "{\"headline\": \"Nine dead\"}\n";
    private static final String WITHDRAWAL = "{\"url\": \"https://example.com/a\", \"withdrawn\": true}\n";
    private static final String BAD = "{\n";

    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void givenItemsOfAllKinds_whenRun_thenEachIsCountedOnce() {
        IngestSummary summary = run(CollectingSink.acknowledging(), ARTICLE + WITHDRAWAL + BAD + ARTICLE);

        assertThat(summary)
                .extracting(
                        IngestSummary::read,
                        IngestSummary::sent,
                        IngestSummary::withdrawn,
                        IngestSummary::rejected,
                        IngestSummary::unknown)
                .containsExactly(4L, 2L, 1L, 1L, 0L);
    }

    @Test
    void givenSinkThatAnswersLate_whenRun_thenItIsWaitedFor() {
        assertThat(run(CollectingSink.acknowledgingLate(), ARTICLE + ARTICLE).sent())
                .isEqualTo(2);
    }

    @Test
    void givenUnreadableLine_whenRun_thenReportedWithItsPlace() {
        run(CollectingSink.acknowledging(), ARTICLE + BAD);

        assertThat(rejects).extracting(Reject::location).containsExactly(new Location("in.ndjson", 2, 26));
    }

    @Test
    void givenRejects_whenRun_thenTheSinkIsToldOfEach() {
        CollectingSink sink = CollectingSink.acknowledging();

        run(sink, ARTICLE + BAD + ARTICLE + BAD);

        assertThat(sink.deadLetters()).extracting(DeadLetter::line).containsExactly(2L, 4L);
    }

    @Test
    void givenRecordThatTheBrokerRefuses_whenRun_thenTheSinkIsToldOfItToo() {
        CollectingSink sink = CollectingSink.answering(new SendOutcome.Refused("too large"));

        run(sink, ARTICLE);

        assertThat(sink.deadLetters()).extracting(DeadLetter::reason).containsExactly("too large");
    }

    @Test
    void givenBrokerThatWentAway_whenRun_thenItIsNotToldOfRejects() {
        CollectingSink sink = CollectingSink.answering(new SendOutcome.Unavailable("no broker"));

        IngestSummary summary = run(sink, ARTICLE + BAD);

        assertThat(summary.stopped()).isPresent();
        assertThat(sink.deadLetters()).isEmpty();
    }

    @Test
    void givenRecordThatTheBrokerRefuses_whenRun_thenReportedWithItsPlaceAndTheRestGoesOn() {
        CollectingSink sink = CollectingSink.answering(new SendOutcome.Refused("too large"));

        IngestSummary summary = run(sink, ARTICLE + ARTICLE);

        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(summary.stopped()).isEmpty();
        assertThat(rejects)
                .extracting(reject -> reject.location() + " " + reject.reason())
                .containsExactly("in.ndjson:1 too large", "in.ndjson:2 too large");
    }

    @Test
    void givenBrokerThatWentAway_whenRun_thenStoppedWithoutReadingOn() {
        CollectingSink sink = CollectingSink.answering(new SendOutcome.Unavailable("no broker"));

        IngestSummary summary = run(sink, ARTICLE + ARTICLE + ARTICLE);

        assertThat(summary.stopped()).contains("no broker (first noticed at in.ndjson:1)");
        assertThat(summary.unknown()).isEqualTo(1);
        assertThat(sink.published()).hasSize(1);
        assertThat(sink.flushes()).isZero();
    }

    @Property
    void givenAnyMix_whenRun_thenReadIsSentAndWithdrawnAndRejected(@ForAll @Size(max = 30) List<Kind> kinds) {
        StringBuilder content = new StringBuilder();
        kinds.forEach(kind -> content.append(kind.line()));

        IngestSummary summary = run(CollectingSink.acknowledgingLate(), content.toString());

        assertThat(summary.unknown()).isZero();
        assertThat(summary.read()).isEqualTo(kinds.size());
        assertThat(summary.sent()).isEqualTo(count(kinds, Kind.ARTICLE));
        assertThat(summary.withdrawn()).isEqualTo(count(kinds, Kind.WITHDRAWAL));
        assertThat(summary.rejected()).isEqualTo(count(kinds, Kind.BAD));
    }

    private static long count(List<Kind> kinds, Kind wanted) {
        return kinds.stream().filter(kind -> kind == wanted).count();
    }

    private IngestSummary run(CollectingSink sink, String content) {
        InputSource source =
                InputSource.of("in.ndjson", () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        IngestListener listener = new IngestListener() {
            @Override
            public void rejected(Reject reject) {
                rejects.add(reject);
            }
        };
        try (ArticleInput input = new ArticleInput(List.of(source), InputOptions.defaults(), CLOCK)) {
            return new Ingest(sink, listener, CLOCK).run(input);
        }
    }

    /** What a line can be. */
    enum Kind {
        ARTICLE,
        WITHDRAWAL,
        BAD;

        String line() {
            return switch (this) {
                case ARTICLE -> IngestTest.ARTICLE;
                case WITHDRAWAL -> IngestTest.WITHDRAWAL;
                case BAD -> IngestTest.BAD;
            };
        }
    }
}
