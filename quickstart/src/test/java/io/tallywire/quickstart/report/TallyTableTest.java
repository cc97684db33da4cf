package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Bound;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.SpeakerKind;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.Trend;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TallyTableTest {
    private final TallyTable table = new TallyTable(5, TextStyle.PLAIN);

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void givenAClaimOfTwoPublishers_whenPrinted_thenItShowsWhoSaysWhat() {
        ClaimTally tally = tally(
                "soldiers killed in Korvath",
                2,
                List.of(
                        estimate("The Harbour Post", "3,000", Bound.NEARLY, 2700.0, 3000.0),
                        estimate("Daily Gannet", "1,000", Bound.MORE_THAN, 1000.0, null)));

        assertThat(table.lines(List.of(tally)))
                .containsExactly(
                        "Soldiers killed in Korvath",
                        "  2 publishers, 2 independent sources, 1 speaker",
                        "  range 1,000 or more",
                        "  2 of 2 agree on 2,700 to 3,000",
                        "    nearly 3,000     The Harbour Post  the ministry",
                        "    more than 1,000  Daily Gannet      the ministry",
                        "",
                        "1 claims in all; 1 reported by more than one publisher, 1 shown.");
    }

    @Test
    void givenClaimsOfOnePublisherAndOfMore_whenPrinted_thenOnlyTheSharedAreShown() {
        List<String> lines = table.lines(List.of(tally("lone", 1, List.of()), tally("shared", 2, List.of())));

        assertThat(lines).contains("Shared").doesNotContain("Lone");
    }

    @Test
    void givenOnlyClaimsOfOnePublisher_whenPrinted_thenTheyAreShown() {
        assertThat(table.lines(List.of(tally("lone", 1, List.of())))).contains("Lone");
    }

    @Test
    void givenMoreClaimsThanFit_whenPrinted_thenTheBestSupportedAreShown() {
        List<String> lines = new TallyTable(1, TextStyle.PLAIN)
                .lines(List.of(tally("weak", 2, List.of()), tally("strong", 9, List.of())));

        assertThat(lines).contains("Strong").doesNotContain("Weak");
    }

    private static ClaimTally tally(String label, int publishers, List<SourceEstimate> estimates) {
        return ClaimTally.newBuilder()
                .setClaimKey(label)
                .setLabel(label)
                .setEvent(Event.KILLED)
                .setUnit("person")
                .setAllTime(TallyFigures.newBuilder()
                        .setPublishers(publishers)
                        .setIndependentSources(publishers)
                        .setSpeakers(1)
                        .setLow(1000.0)
                        .setConsensusLow(2700.0)
                        .setConsensusHigh(3000.0)
                        .setConsensusSources(2)
                        .build())
                .setWindows(List.of())
                .setSources(estimates)
                .setTrend(Trend.UNKNOWN)
                .build();
    }

    private static SourceEstimate estimate(
            String publisher, String text, Bound bound, @Nullable Double low, @Nullable Double high) {
        return SourceEstimate.newBuilder()
                .setPublisher(publisher)
                .setQuantity(Quantity.newBuilder()
                        .setText(text)
                        .setBound(bound)
                        .setLow(low)
                        .setHigh(high)
                        .build())
                .setAttribution(new Attribution("the ministry", "ministry", SpeakerKind.OFFICIALS))
                .setModality(Modality.ASSERTED)
                .build();
    }
}
