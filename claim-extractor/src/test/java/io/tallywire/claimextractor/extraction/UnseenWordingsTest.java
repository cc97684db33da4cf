package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings that were misread in articles of no labelled cluster, in sentences of our own. */
class UnseenWordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least eight current or former ministers were named.|minister
            Six cranes dot the skyline.|crane
            They made nine movies.|movie
            The club ended its 12-year wait for a title.|wait
            They read three series.|series
            A child fell into a 20m dry well in Kestria.|well
            The court extended her remand for nine days.|remand
            The school has $3m in funding.|funding
            The barn is in a village some 30 miles away.|village
            They dug a 12-metre-deep shaft (39 feet) there.|shaft
            """)
    void givenNounPhrase_whenExtracting_thenItsHeadIsRead(String text, String head) {
        assertThat(Claims.of(text)).extracting(claim -> claim.subject().head()).contains(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Energy bills to rise by 13.6% in October|bill
            Ofes cap: bills to rise 12% to 16% in every region|bill
            Fares to go up by about 4% in May|fare
            """)
    void givenInfinitiveInAHeadline_whenExtracting_thenTheNounBeforeItIsRead(String headline, String head) {
        assertThat(Claims.of(headline, "The ministry gave no reason."))
                .extracting(claim -> claim.subject().head())
                .containsExactly(head);
    }

    @Test
    void givenInfinitive_whenExtracting_thenTheVerbIsNotWhatRises() {
        assertThat(Claims.of("Energy bills in Kestria are set to rise by roughly 13% in October."))
                .extracting(claim -> claim.subject().head())
                .containsExactly("bill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team had a 5-11 season.",
                "A Falcon 4C rocket stood there.",
                "They lost in Game Seven on Friday.",
                "It was a best-of-seven series.",
                "The console shows 1080p pictures.",
                "The gorilla, who was 17, was shot dead.",
                "It was filmed for Toy Story 4 last year.",
                "The movie Deadpool 2 opens in May.",
                "A Cessna 172 crashed into the lake.",
                "The ministers of the Group of 20 nations met there in Hamburg.",
                "The ministers of the Group of Seven met there on Tuesday.",
                "Most Fortune 500 companies filed for Chapter 11 protection.",
                "He hit a two-run homer in the eighth.",
                "They won the league by six games.",
                "They built on a seven-game lead.",
                "Doe, then 19, fled to Kestria.",
                "He died at 87.",
                "He was jailed at 16.",
                "A man of 34 was arrested.",
                "The twins, both 14, were found.",
                "The victims were Tom Roe, 4; Mary Roe, 6; and Tim Roe, 8.",
                "The survey covered 18-24 year olds.",
                "The poll asked 18- to 24-year-olds.",
                "At 1430 hours the alarm rang.",
                "The 5G network opened in May.",
                "The 3-D film was shown.",
                "She bought a pair of glasses.",
                "Police fired 12.7mm and 14.5mm guns.",
                "Men aged 22 and 26 were held.",
                "A 40-something man was held.",
                "He came a third time.",
                "Her best-known song is for single mothers."
            })
    void givenNameScoreOrAge_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It uses 1/10th of the energy.|10|10|%
            Nearly 3/4 of the houses burned.|67.5|75|%
            One out of every five homes lost power.|20|20|%
            He got 2½ years in prison.|2.5|2.5|year
            He faces a five- to seven-year sentence.|5|7|year
            A 3- to 5-foot surge is expected.|3|5|foot
            The wave was 5 feet to 6 feet high.|5|6|foot
            From 30 to 40 people died.|30|40|person
            A magnitude-7.8 quake struck.|7.8|7.8|magnitude
            A pair of soldiers were attacked.|2|2|person
            A half-dozen towns were evacuated.|6|6|item
            Zero cases were reported.|0|0|item
            One dead after boat sinks.|1|1|person
            It sold 1.3m cars.|1300000|1300000|item
            Some 20 waves came.|18|22|item
            The wall is 20m high.|20|20|metre
            The factory employs 1800 people.|1800|1800|person
            In Paris 130 people died.|130|130|person
            The rate rose half a percentage point.|0.5|0.5|%
            The storm lasted half an hour.|0.5|0.5|hour
            Profits were cut by a third.|33.3333|33.3334|%
            The odds of 1 in 2 million are long.|0.00005|0.00005|%
            Yields on the 10-year note rose 5 basis points.|5|5|basis_point
            She signed a contract of four months.|4|4|month
            Chicago waited 71 years for a title.|71|71|year
            The company has 10 days to appeal.|10|10|day
            The fine was 30 million kwacha.|30000000|30000000|ZMW
            The fine was closer to £2m.|1800000|2000000|GBP
            The boss put it at barely $16m.|16000000|16000000|USD
            """)
    void givenFigure_whenExtracting_thenItsIntervalAndUnitAreRead(String text, double low, double high, String unit) {
        assertThat(Claims.only(text).quantity()).satisfies(quantity -> {
            assertThat(quantity.low()).isCloseTo(low, within(1e-4));
            assertThat(quantity.high()).isCloseTo(high, within(1e-4));
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @Test
    void givenANameWithANumberElsewhereInTheText_whenExtracting_thenItIsANameBeforeAPluralToo() {
        assertThat(Claims.of(
                        "Pixon 2 owners complain",
                        "The Pixon 2 owners are angry. They bought the Pixon 2, which fails."))
                .isEmpty();
    }

    @Test
    void givenALineInAnotherLanguage_whenExtracting_thenItIsNotRead() {
        assertThat(Claims.of("Police speak", """
                        Nine people were hurt in the fire, and the mayor was there.
                        « Le bilan est de 12 morts et de 30 blessés dans les rues de la ville », a dit la police.
                        The fire was out at noon, and the road to the town is open, but the school will be shut for the week and all of the buses are late.
                        """))
                .singleElement()
                .satisfies(claim -> assertThat(claim.quantity().text()).isEqualTo("Nine"));
    }

    @Test
    void givenNameBehindTheNumberInAHeadline_whenExtracting_thenTheNumberStillCounts() {
        assertThat(Claims.of("14 Greek Sailors Killed", "")).hasSize(1);
    }

    @Test
    void givenForeignCurrency_whenExtracting_thenItIsMoney() {
        assertThat(Claims.only("They were fined 30,000 Egyptian pounds each.")
                        .quantity()
                        .unit())
                .isEqualTo("EGP");
    }

    @Test
    void givenPassiveWithMoney_whenExtracting_thenItsVerbSaysWhatItIs() {
        assertThat(Claims.only("The campaign will be funded with $7 million from banks and capital raised by schools.")
                        .event())
                .isEqualTo(Event.FUNDING);
    }

    @Test
    void givenStretchOfTimeBehindMore_whenExtracting_thenItIsMeasured() {
        assertThat(Claims.of("A few more minutes passed."))
                .extracting(ExtractedClaim::event)
                .containsOnly(Event.MEASURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The plant has 40 workers and its rival has 25.|25
            The old phone has four cameras while the new one comes with two.|two
            Northbank runs 1,300 branches, Eastbank has 910.|910
            Staff numbers rose from 35 to more than 200.|200
            Output climbed from 300 tonnes to 450 in a year.|450
            The fair drew 3.1 million visitors, compared with 2.6 million last year.|2.6 million
            Nine ships were named; four were showing as loaded.|four
            The fleet grew to 250 last year.|250
            He said another six were unhurt.|six
            They needed 30 nurses but found only a handful.|a handful
            The tool is used by millions.|millions
            The pair traded at 18.75 by noon.|18.75
            They burned 12,500 in one night.|12,500
            """)
    void givenNumberWithoutANoun_whenExtracting_thenItIsAClaim(String text, String figure) {
        assertThat(Claims.of(text)).extracting(claim -> claim.quantity().text()).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It opens on May 8 and 9.",
                "The shows are on Jan. 3, 17 and 24.",
                "He could be as old as 41.",
                "They are between the ages of 20 and 44.",
                "The girl, who her aunt says is around 9, sang.",
                "Her mother's 77, and she sings.",
                "She called 911.",
                "He slipped on gate 17.",
                "They met at 7 on Friday.",
                "The phone folds in two.",
                "The team was 1-2 in the cup.",
                "The couple's flat was sold.",
                "Anyone who owns a Pixon X or 8 may apply.",
                "He sings in Photo 5 of 12."
            })
    void givenNumberThatIsPartOfADateAnAgeOrAName_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shops in Zambia ask K60 for a tray.|60|ZMW
            The miner was fined K7,500 in Papua New Guinea.|7500|PGK
            The South African bank paid R350 to each of them.|350|ZAR
            Nigeria paid N5bn for the road.|5000000000|NGN
            The Pakistani firm paid Rs500 to each of them.|500|PKR
            The Norwegian firm paid kr 900 to each of them.|900|NOK
            Voters in Botswana paid 40 pula for it.|40|BWP
            The fine in Lusaka was ZMW 900.|900|ZMW
            """)
    void givenSignOfALocalCurrency_whenExtractingATextOfItsCountry_thenItIsMoney(
            String text, double value, String unit) {
        assertThat(Claims.only(text).quantity()).satisfies(quantity -> {
            assertThat(quantity.low()).isEqualTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"The climbers left K2 in May.", "Zambia bought a K9 unit.", "Nigeria ordered N95 masks."})
    void givenNameOfALetterAndANumber_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pump is built to last nine years.|9|year
            The cruise will last 16 days.|16|day
            The judge gave both banks 30 days to comply.|30|day
            The engine failed 142 seconds after liftoff.|142|second
            Help came eleven minutes after the call.|11|minute
            """)
    void givenDurationThatIsTheNews_whenExtracting_thenItIsAMeasure(String text, double value, String unit) {
        assertThat(Claims.only(text).quantity()).satisfies(quantity -> {
            assertThat(quantity.low()).isEqualTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The quake killed 40 people, compared with 31 last year.|31|KILLED
            The bank lost 300 million euros, of which 25 million were written off.|25 million|LOSS
            The raid killed 19 soldiers, compared to twelve in May.|twelve|KILLED
            """)
    void givenNumberComparedWithTheOneBefore_whenExtracting_thenItTellsTheSame(
            String text, String figure, Event event) {
        assertThat(Claims.of(text)).last().satisfies(claim -> {
            assertThat(claim.quantity().text()).isEqualTo(figure);
            assertThat(claim.event()).isEqualTo(event);
        });
    }

    @Test
    void givenHoursBeforeSomething_whenExtracting_thenTheyOnlyTellWhen() {
        assertThat(Claims.of("The ship left two hours after the vote.")).isEmpty();
    }
}
