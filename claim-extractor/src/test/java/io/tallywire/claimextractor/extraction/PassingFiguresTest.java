package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that describe, name, address or dial something and count nothing, and what looks like them; made-up sentences. */
class PassingFiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The five-star hotel burned.",
                "The two-tier system is unfair.",
                "An 18-wheeler overturned near Kestria.",
                "The six-figure sum was refused.",
                "A three-judge panel sat in Kestria.",
                "It was a category four storm.",
                "Stage four lung cancer was found.",
                "The paper gave it an 8.4 in its review.",
                "They ran to the Kestria 18-yard line."
            })
    void givenNumberThatDescribesAKind_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ten-strong crew was freed.|ten
            The 200-seat hall burned.|200
            The two-mile road was shut.|two
            A six-hour delay followed.|six
            He threw a 48-yard pass.|48
            """)
    void givenNumberBeforeAHyphenThatTellsHowManyOrHowLong_whenExtracting_thenItIsAClaim(String text, String figure) {
        assertThat(Claims.only(text).quantity().text()).isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The shop, at 2200 Oaks Bridge Road, was robbed.",
                "Police were called to 415 N. Pell St.",
                "He lived at 14 St John's Road.",
                "The P5+1 powers met in Kestria.",
                "Kestria Steel (7203.T) opened a mill.",
                "The album \"21\" was made in Kestria.",
                "Listen to it on 98.7 FM in Kestria.",
                "The 747 landed in Kestria.",
                "Witnesses may call 101 quoting the name.",
                "Train 501 left the rails near Kestria.",
                "The Note 8 successor is thin.",
                "He holds the 800m record.",
                "Sales fell in the 2nd half of May.",
                "It happened just after 5 local time.",
                "It is half past three in Kestria.",
                "It is ten past four in Kestria.",
                "Slide 4 of 20: The pier in spring",
                "Photos 1 of 35 Guest on the pier"
            })
    void givenAddressNameOrClockTime_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army will train 500 soldiers.|500
            The new jet can seat 410.|410
            Our teams, which number 214 people, are tired.|214
            In 2016 2,500 houses were sold.|2,500
            They set 1,870 traps in the hills.|1,870
            One of 35 guests fell.|35
            """)
    void givenCountThatStandsLikeAName_whenExtracting_thenItIsAClaim(String text, String figures) {
        assertThat(Claims.of(text).stream()
                        .map(claim -> claim.quantity().text())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The girls of 11 to 15 years sleep there.",
                "The men are aged between 22 and 41 years.",
                "Children below five years sat there.",
                "The guests ranged in age from 1 to 76.",
                "The oldest of them was 76."
            })
    void givenAgeInYearsOrSpan_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One fire officer told the paper that it burned well.",
                "\"It was loud,\" one neighbour told reporters.",
                "One victim who spoke with us accused the guards.",
                "No other team had waited longer.",
                "No country has done more for them.",
                "No group has claimed the attack.",
                "No child should go hungry.",
                "No date was given."
            })
    void givenOneWhoSpeaksOrNoneThatCompares_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No debris had fallen.|0
            No soldier was killed.|0
            One soldier was killed.|1
            The pump fails three times a day.|3
            """)
    void givenOneOrNoneOfWhichSomethingIsTold_whenExtracting_thenItIsAClaim(String text, double value) {
        assertThat(Claims.only(text).quantity().low()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The herd was scattered over nine farms.|9|9
            He was questioned over two thefts.|2|2
            The row over three islands goes on.|3|3
            Ministers held talks about a further 500 homes.|500|500
            Police arrested over 40 people.|40|
            The bank was fined over $40 million.|40000000|
            Officials said about 40 people fled.|36|44
            The fare will go up to £3 in May.|3|3
            He could own up to 19 cars.||19
            That is more than the 40 deaths of May.|40|40
            The fund has sailed past £100,000.|100000|
            Losses could top $2 billion.|2000000000|
            """)
    void givenPrepositionOrHedge_whenExtracting_thenOnlyTheHedgeOpensTheInterval(String text, Double low, Double high) {
        Quantity quantity = Claims.only(text).quantity();

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
    }

    @Test
    void givenHedgeOfTheNextFigure_whenExtracting_thenTheFigureBeforeIsExact() {
        assertThat(Claims.of("The yard will have six approximately 50-tonne cranes.")
                        .get(0)
                        .quantity()
                        .bound())
                .isEqualTo(Bound.EXACT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Seats cost $300, $400 or $500.|300|500
            The fee is £30 or £40 a month.|30|40
            They need two, maybe three, boats.|2|3
            It will take five or maybe six cars.|5|6
            He saw five, six men in the boat.|5|6
            The council approved a 15m phone mast.|15|15
            The firm got 1.3m phone calls.|1300000|1300000
            Ticket sales of 2.4m were a record.|2400000|2400000
            By evening 18 had gone home.|18|18
            """)
    void givenAlternativesOrMillions_whenExtracting_thenTheyAreOneInterval(String text, double low, double high) {
        Quantity quantity = Claims.only(text).quantity();

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They sold 10 cars, 12 boats and 15 carts.|10 12 15
            Tickets are £12 or £6 for children.|12 6
            The bail is $5,000, or $50,000 for foreigners.|5000 50000
            In March, 40 or 50 men came.|40
            Bail was $5 million, or €4 million.|5000000 4000000
            At one point, 40 boats were out.|40
            The price of 10 grams of gold rose by $3.|3
            He faces one count of murder and two counts of theft.|1 2
            Stages: 2 Boosters: 4 Engines: 27 Payload: 12 tons|2 4 27 12
            The Alliance is set to hold 318 seats, Progress 261 and the Orlu National Party 35.|318 261 35
            Alliance 314 seats, Progress 261, Greens 35.|314 261 35
            """)
    void givenListOfAmounts_whenExtracting_thenEachIsRead(String text, String values) {
        assertThat(Claims.of(text).stream()
                        .map(claim -> String.format(
                                Locale.ROOT, "%.0f", claim.quantity().low()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police hold 34 as students march|34
            Snow and ice kill 19 in Orlu|19
            """)
    void givenHeadlineWithAVerbThatMayBeANoun_whenExtracting_thenItsObjectCounts(String headline, double value) {
        assertThat(Claims.of(headline, "The mayor was there."))
                .extracting(claim -> claim.quantity().low())
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Tuesday 12 people were killed.|12
            As of Friday 61 warnings had been written.|61
            Since Friday 12 have died.|12
            After the game 12 fans were held.|12
            Of those, 14 were children.|14
            Of these 14 were women.|14
            German guests came second with 9,877.|9877
            The crowd in Kestria (131) was larger than that in Orlu (98).|131 98
            The list won Orlu (11 seats), Kestria (12) and Pell (11).|11 12 11
            He got five years.|5
            She faces ten years if she is found guilty.|10
            """)
    void givenCountBehindADayAWholeOrAName_whenExtracting_thenItIsAClaim(String text, String values) {
        assertThat(Claims.of(text).stream()
                        .map(claim -> String.format(
                                Locale.ROOT, "%.0f", claim.quantity().low()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It runs from Friday 12 to Sunday 14.",
                "It opens on Saturday 3 at noon.",
                "He spoke on Monday 4 September.",
                "The film is for Friday 13.",
                "Roe (34) and his wife (29) were there.",
                "They won it in the past two seasons.",
                "World War 2 veterans marched.",
                "The #40 car was first.",
                "Year 6 pupils sat the test.",
                "She is world number three.",
                "A Long March 4c rocket took off.",
                "They fired 170mm self-propelled guns.",
                "Her song \"99 Problems\" was played.",
                "He asked about one particular incident.",
                "They should test it in May and sail a couple of weeks right after that."
            })
    void givenDateAgeTitleOrName_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @Test
    void givenCompanyWithANumber_whenExtracting_thenItIsNoMillions() {
        assertThat(Claims.only("3M rose 2 percent.").quantity().unit()).isEqualTo("%");
        assertThat(Claims.only("3M people fled.").quantity().low()).isEqualTo(3e6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He killed two women and confessed to killing a third.|2
            They built two plants and plan a third.|2
            Of the two firms, a third were women.|2 33
            One firm owns a third of the other.|33
            Profits rose a third to $3m.|33 3000000
            The price of tin is up a quarter in a year.|25
            """)
    void givenAThirdBehindACount_whenExtracting_thenItIsAShareOnlyOfAWhole(String text, String values) {
        assertThat(Claims.of(text).stream()
                        .map(claim -> String.format(
                                Locale.ROOT, "%.0f", claim.quantity().low()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }
}
