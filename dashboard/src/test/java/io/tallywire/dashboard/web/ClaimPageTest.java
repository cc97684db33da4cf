package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Bound;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.SpeakerKind;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimPageTest {
    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @Test
    void givenAHostileArticle_whenShown_thenItsTextIsTextAndItsLinkIsNone() {
        String page = ClaimPage.page(
                tally(estimate("<img src=x onerror=alert(1)>", "javascript:alert(1)", 1000.0, 1000.0)), List.of());

        assertThat(page).contains("&lt;img src=x").doesNotContain("<img", "javascript:");
    }

    @Test
    void givenALinkIntoTheWeb_whenShown_thenItIsALinkThatGivesNothingAway() {
        assertThat(ClaimPage.page(tally(estimate("paper", "https://paper.example/1", 1000.0, 1000.0)), List.of()))
                .contains("<a href=\"https://paper.example/1\" rel=\"noopener noreferrer nofollow\">");
    }

    @Test
    void givenAnOpenEnd_whenDrawn_thenItIsDashedWithAnArrow() {
        assertThat(ClaimPage.page(tally(estimate("paper", null, 1000.0, null)), List.of()))
                .contains("class=\"bar open\"", "class=\"arrow\"");
    }

    @Test
    void givenAnEstimateApartFromTheConsensus_whenDrawn_thenItIsMarked() {
        assertThat(ClaimPage.page(
                        tally(estimate("paper", null, 1000.0, 1000.0), estimate("herald", null, 9000.0, 9000.0)),
                        List.of()))
                .contains("<g class=\"in\"><title>paper", "<g class=\"out\"><title>herald");
    }

    private static ClaimTally tally(SourceEstimate... estimates) {
        return ClaimTally.newBuilder()
                .setClaimKey("killed|soldier")
                .setLabel("Soldiers killed")
                .setUnit("person")
                .setAllTime(TallyFigures.newBuilder()
                        .setConsensusLow(1000.0)
                        .setConsensusHigh(1000.0)
                        .setConsensusSources(1)
                        .build())
                .setSources(List.of(estimates))
                .build();
    }

    private static SourceEstimate estimate(
            String publisher,
            @org.jspecify.annotations.Nullable String url,
            double low,
            @org.jspecify.annotations.Nullable Double high) {
        return SourceEstimate.newBuilder()
                .setPublisher(publisher)
                .setSource(publisher)
                .setUrl(url)
                .setSentence("It was " + low)
                .setAttribution(new Attribution("Kim", "kim", SpeakerKind.PERSON))
                .setQuantity(new Quantity("1,000", low, high, low, Bound.AT_LEAST, "person"))
                .build();
    }
}
