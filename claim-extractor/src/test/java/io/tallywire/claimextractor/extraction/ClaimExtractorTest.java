package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimExtractorTest {

    @Test
    void givenHedgeBeforeNumber_whenExtracting_thenTextLeavesTheHedgeOut() {
        ExtractedClaim claim = Claims.only("More than 1,200 miners were killed in the blast.");

        assertThat(claim.quantity().text()).isEqualTo("1,200");
        assertThat(claim.quantity().bound()).isEqualTo(Bound.MORE_THAN);
    }

    @Test
    void givenNoHeadline_whenExtracting_thenOffsetsCountTheTwoLineFeeds() {
        ExtractedClaim claim = Claims.only("12 miners were killed.");

        assertThat(claim.start()).isEqualTo(2);
        assertThat(claim.end()).isEqualTo(4);
    }

    @Test
    void givenCharactersOutsideTheBasicPlane_whenExtracting_thenOffsetsCountCodePoints() {
        ExtractedClaim claim = Claims.only("😀 12 miners were killed.");

        assertThat(claim.start()).isEqualTo(4);
    }

    @Test
    void givenTwoVerbs_whenExtracting_thenEachFigureGetsItsOwnEvent() {
        assertThat(Claims.of("The blast killed 22 people and wounded 60."))
                .extracting(ExtractedClaim::event)
                .containsExactly(Event.KILLED, Event.INJURED);
    }

    @Test
    void givenKilledOrWounded_whenExtracting_thenItIsOneEventOfItsOwn() {
        assertThat(Claims.only("Some 3,000 sailors have been killed or wounded.")
                        .event())
                .isEqualTo(Event.KILLED_OR_INJURED);
    }

    @Test
    void givenRelativeClause_whenExtracting_thenTheMainVerbDecides() {
        assertThat(Claims.only("Several pilots, who were captured last week, have died.")
                        .event())
                .isEqualTo(Event.KILLED);
    }

    @Test
    void givenOneHeadWithSeveralModifiers_whenExtracting_thenHeadIsItsLemma() {
        Subject subject =
                Claims.only("Seven wounded Peruvian peacekeepers were rescued.").subject();

        assertThat(subject.head()).isEqualTo("peacekeeper");
        assertThat(subject.text()).isEqualTo("wounded Peruvian peacekeepers");
    }

    @Test
    void givenPartOfAGroup_whenExtracting_thenTheGroupIsTheSubject() {
        assertThat(Claims.of("Rescuers freed 12 of the 40 trapped divers."))
                .first()
                .satisfies(claim -> assertThat(claim.subject().head()).isEqualTo("diver"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firm paid $2.5bn to settle.|2500000000|USD
            The firm paid 3.2 million euros.|3200000|EUR
            A fine of £40,000 was paid.|40000|GBP
            A fine of two and a half million dollars was paid.|2500000|USD
            Each ticket was sold for 36 cents.|0.36|USD
            A bid of A$12 million was made.|12000000|AUD
            """)
    void givenMoney_whenExtracting_thenAmountAndCurrencyAreRead(String text, double amount, String currency) {
        Quantity quantity = Claims.only(text).quantity();

        assertThat(quantity.point()).isEqualTo(amount);
        assertThat(quantity.unit()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shares of the brewer fell 3 percent.|DECREASE
            Shares of the brewer rose to 3 percent of the index.|SHARE
            The brewer posted a loss of $3 million.|LOSS
            The brewer posted revenue of $3 million.|REVENUE
            The brewer was fined $3 million.|PAYMENT
            The bridge is 300 metres long.|MEASURE
            Two harbours were opened.|COUNT
            """)
    void givenThingsAndMoney_whenExtracting_thenEventIsRead(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The treaty was signed in 1987.",
                "It happened on 14 March.",
                "It happened on March 14, 2011.",
                "The doors open at 6.30pm.",
                "The doors open at 18:30.",
                "Ana Lopez, 47, was there.",
                "The 47-year-old was there.",
                "He boarded Flight 901.",
                "She bought a Nokia 3310 phone.",
                "It came 4th.",
                "One of the doors was open.",
                "They left two years ago.",
                "Call 0800 123 4567.",
            })
    void givenNumberThatIsNoQuantity_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            According to the coast guard, 12 sailors were killed.|the coast guard
            The coast guard said 12 sailors were killed.|The coast guard
            Twelve sailors were killed, the coast guard said.|the coast guard
            "Twelve sailors were killed," said Ines Duarte, a coast guard captain.|Ines Duarte
            Ines Duarte, a coast guard captain, said 12 sailors were killed.|Ines Duarte
            """)
    void givenReportedSpeech_whenExtracting_thenTheSpeakerIsCredited(String text, String speaker) {
        assertThat(Claims.only(text).attribution()).map(Attribution::text).contains(speaker);
    }

    @Test
    void givenACapitalArticleBeforeANumberWord_whenExtracting_thenTheFigureIsRead() {
        assertThat(Claims.of("In Kenya A million people fled from the valley."))
                .extracting(claim -> claim.quantity().low())
                .contains(1e6);
    }

    @Test
    void givenPronoun_whenExtracting_thenTheLastSpeakerIsCredited() {
        assertThat(Claims.only("Ines Duarte said the search went on. She said 12 sailors were missing.")
                        .attribution())
                .map(Attribution::text)
                .contains("Ines Duarte");
    }

    @Test
    void givenOwnVoice_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("Twelve sailors were killed.").attribution()).isEqualTo(Optional.empty());
    }

    @Test
    void givenFear_whenExtracting_thenTheClaimIsPossible() {
        assertThat(Claims.only("Up to 40 miners are feared dead.").modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void givenOtherFigureAndWords_whenExtracting_thenTheKeyIsTheSame() {
        ExtractedClaim one = Claims.of("Blast in Lima", "At least 30 Peruvian troops were killed in Lima.")
                .get(0);
        ExtractedClaim other = Claims.of("Lima blast", "Nearly 50 soldiers from Peru have died in Lima.")
                .get(0);

        assertThat(one.claimKey()).isEqualTo(other.claimKey()).isEqualTo("killed|soldier:peru|person|peru|cumulative");
    }

    @Test
    void givenStatedScope_whenExtracting_thenItIsPartOfTheKey() {
        assertThat(Claims.only("In the past week alone, 30 miners were killed.").claimKey())
                .endsWith("|last-week");
    }

    @Test
    void givenNumberedGalleryCaption_whenExtracting_thenNothingIsClaimed() {
        assertThat(Claims.of("3/20 Five boats in the harbour")).isEmpty();
    }

    @Test
    void givenNationAndAnchor_whenExtracting_thenTheLabelReadsWell() {
        assertThat(Claims.of("Blast in Lima", "Nearly 50 soldiers from Peru have died in Lima."))
                .extracting(ExtractedClaim::label)
                .containsExactly("Peruvian soldiers killed, Peru");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shares rose 5 percent.|up
            Shares fell by 5 percent.|down
            Shares rose to 5 dollars.|=
            About 5 dollars were left.|~
            More than 5 dollars were left.|>
            Fewer than 5 dollars were left.|<
            """)
    void givenText_whenRecognisingQuantities_thenTheChangeIsRead(String text, String change) {
        assertThat(ClaimExtractor.create().quantities(text))
                .extracting(RecognisedQuantity::change)
                .containsExactly(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Police: 12 killed in blast", "12 killed in blast - police", "12 killed in blast: police"})
    void givenSourceInHeadlineWithoutVerb_whenExtracting_thenItIsCredited(String headline) {
        assertThat(Claims.of(headline, "")).singleElement().satisfies(claim -> assertThat(claim.attribution())
                .map(credit -> credit.text().toLowerCase(Locale.ROOT))
                .contains("police"));
    }

    @Test
    void givenConversionInBrackets_whenExtracting_thenBothFiguresShareTheSubject() {
        assertThat(Claims.of("The bridge is 300 metres (984 feet) long."))
                .extracting(claim -> claim.subject().head())
                .containsExactly("bridge", "bridge");
    }

    @Test
    void givenASpeakerUnderSeveralNames_whenExtracting_thenTheCanonicalNameIsOne() {
        List<ExtractedClaim> claims = Claims.of("President Anselm Dorrick of Kestria said 12 people died. Later the"
                + " president said 13 people had died. Dorrick said 14 people died.");

        assertThat(claims).hasSize(3).allSatisfy(claim -> assertThat(claim.attribution())
                .hasValueSatisfying(credit -> assertThat(credit.canonical()).isEqualTo("dorrick")));
    }

    @Test
    void givenAnAcronymOfASpeaker_whenExtracting_thenTheCanonicalNameIsOne() {
        List<ExtractedClaim> claims =
                Claims.of("Kestria's Coastal Rescue Agency said 12 people died. The CRA said 13 people had died.");

        assertThat(claims.stream()
                        .map(claim -> claim.attribution().orElseThrow().canonical())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firm will cut 5,000 jobs.|LAID_OFF
            It plans to create 500 jobs.|COUNT
            A magnitude 7.8 earthquake struck.|MEASURE
            Thousands flee fireworks blast.|EVACUATED
            No one was injured.|INJURED
            He was attacked by 12 men.|COUNT
            The moon looked 14 percent bigger.|INCREASE
            It is likely to cost $500.|PRICE
            """)
    void givenAWording_whenExtracting_thenTheEventIs(String text, Event event) {
        assertThat(Claims.of(text)).singleElement().satisfies(claim -> assertThat(claim.event())
                .isEqualTo(event));
    }

    @Test
    void givenTheDayOfPublication_whenExtracting_thenARelativePeriodBecomesAWeek() {
        ArticleText article = new ArticleText(
                "", "Police said 12 people died in the last week.", Instant.parse("2024-01-03T12:00:00Z"));

        assertThat(ClaimExtractor.create().extract(article))
                .singleElement()
                .satisfies(claim -> assertThat(claim.period().scope()).isEqualTo("week-2023-W52"));
    }
}
