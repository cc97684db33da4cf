package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures count where the noun stands far away, and what a part or a far verb says of them, in sentences of our own. */
class HeadsOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Payload to the moon: 63,800kg Total width: 12.2m|payload,width
            Area under water: 41,250 acres.|area
            Homes damaged: At least 2,300, according to county assessors.|home
            Seats: 4 Doors: 2 Range: 620 miles|seat,door,range
            """)
    void givenLabels_whenExtracting_thenEachFigureIsOfTheLabelBeforeIt(String text, String heads) {
        assertThat(Claims.of(text)).extracting(claim -> claim.subject().head()).containsExactly(heads.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The sports car - an updated version of the first vehicle - can travel 620 miles on a charge.|car
            Cash flow, the most closely watched figure of the firm, dropped 11 percent.|flow
            The missile was launched from the coast and flew 2,700 km.|missile
            The iceberg B-44 rose 49 metres above the water.|b-44
            """)
    void givenSubjectFarFromItsVerb_whenExtracting_thenItIsTheHead(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The show unites six crime-fighters.|crime-fighter
            Officers stopped 17 drink-drivers at the weekend.|drink-driver
            Twelve policemen were hurt.|policeman
            The firm bought 40 mid-size cars.|car
            """)
    void givenWordsThatMakeOne_whenExtracting_thenTheHeadIsTheWholeWord(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shells have killed 118 people in the camp since May, including 31 children, a report said.|KILLED
            The firm launched 18 missions last year, including five on used stages.|LAUNCHED
            """)
    void givenPart_whenExtracting_thenTheSameIsClaimedOfItAsOfTheWhole(String text, Event event) {
        assertThat(Claims.of(text)).extracting(ExtractedClaim::event).containsExactly(event, event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two brothers who ran a gang that stole cable from railway lines have been jailed.|ARRESTED
            Two people who were injured in the crash have died.|KILLED
            Six of the men who died were miners.|KILLED
            The party lost more than a million voters to its rival.|DECREASE
            The site gained 5,000 subscribers.|INCREASE
            Germany hosts 40,000 refugees.|PRESENT
            All 27 engines will be fired at once.|COUNT
            The army fired 27 missiles at once.|LAUNCHED
            The hero gathered six Infinity Stones.|COUNT
            """)
    void givenFarOrAmbiguousVerb_whenExtracting_thenTheEventIsThatOfTheNoun(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The audit found waste of $50 million, $20 million more than in May.|INCREASE
            The bloc has 55 seats, two fewer than now.|DECREASE
            The firm plans a $50 million rise in spending.|INCREASE
            The index lost 400 points, or 1.5%.|DECREASE
            Net profit fell to $41 million, or 22 cents per share, from $58 million.|PROFIT
            Claims in Orlu rose by 11.2 per cent, those in Kestria by 6.4 per cent.|INCREASE
            """)
    void givenDifferenceOrSecondAmount_whenExtracting_thenItsEventIsTold(String text, Event event) {
        assertThat(Claims.of(text)).last().extracting(ExtractedClaim::event).isEqualTo(event);
    }

    @Test
    void givenCountedPoints_whenExtracting_thenTheyAreNoChange() {
        assertThat(Claims.of("Ade scored 14 points and 11 rebounds."))
                .extracting(ExtractedClaim::event)
                .containsOnly(Event.COUNT);
    }

    @Test
    void givenPoundsBesideAnotherWeight_whenExtracting_thenTheyAreNoMoney() {
        assertThat(Claims.of("The thrust is 22,819 kilonewtons (5.13 million pounds)."))
                .extracting(claim -> claim.quantity().unit())
                .containsExactly("kilonewton", "pound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firm was fined 30,000 pounds.|GBP
            The bag cost 20 pounds.|GBP
            The bag weighs 30 pounds.|pound
            The berg covered a 100-square-mile area.|square_mile
            It was a 120 kiloton bomb.|kiloton
            """)
    void givenUnitOfTwoReadings_whenExtracting_thenTheWordsAroundItDecide(String text, String unit) {
        assertThat(Claims.only(text).quantity().unit()).isEqualTo(unit);
    }
}
