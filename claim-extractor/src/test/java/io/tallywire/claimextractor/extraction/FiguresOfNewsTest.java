package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money of many countries, shares, hedges, ages, points and compounds as news words them; made-up sentences. */
class FiguresOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Robbers took N6m from a trader.|N6m|6000000
            The council got Shs7.7 billion for its roads.|Shs7.7 billion|7700000000
            The lender was sold for DKK 310m.|DKK 310m|310000000
            The fund paid P5 million for the school.|P5 million|5000000
            The bridge cost Rs 50 cr.|Rs 50 cr|500000000
            Guards seized Rs. 500 in cash.|Rs. 500|500
            The state gave aid of 5 lakh rupees.|5 lakh rupees|500000
            The fine was 5m kroner.|5m kroner|5000000
            The mill cost RM1.2mil.|RM1.2mil|1200000
            He paid KShs2,500 for the goat.|KShs2,500|2500
            He paid $2, 500 for the boat.|$2, 500|2500
            Maize fetched 42,000/= a bag.|42,000/=|42000
            The R15-billion plan was cut.|R15-billion|15000000000
            Ksh. 4.2 million was stolen.|Ksh. 4.2 million|4200000
            The job is worth Tk 20 crore.|Tk 20 crore|200000000
            """)
    void givenMoneyOfAnyCountry_whenExtracting_thenItIsReadWhole(String text, String figure, double amount) {
        ExtractedClaim claim = Claims.only(text);

        assertThat(claim.quantity().text()).isEqualTo(figure);
        assertThat(claim.quantity().low()).isEqualTo(amount);
        assertThat(claim.quantity().unit()).hasSize(3);
    }

    @Test
    void givenSignOfSeveralCountriesAndATownOfOne_whenExtracting_thenItIsThatCountrysMoney() {
        assertThat(Claims.only("The market of Kampala cost Sh40m.").quantity().unit())
                .isEqualTo("UGX");
        assertThat(Claims.only("The market of Nairobi cost Sh40m.").quantity().unit())
                .isEqualTo("KES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He won the K2 race.",
                "She lives at N16 in Kestria.",
                "Rooms 12, 14 and 16 were shut.",
                "No one likes to have their car stolen.",
                "The rate was fixed at 9 in the morning.",
                "The guard held a P90 gun.",
                "The mayor, who Doe thinks was around 40, left early.",
                "Roe, whose sons are 6 and almost 10, left early.",
                "The boys, 9 and 11, were found.",
                "His sons, five, seven and nine, are safe.",
                "A 12-bore gun was found.",
                "It is told in week 30 of the war.",
                "Players aged between 19 and 45 may join.",
                "All drivers aged above 75 must leave.",
                "They stayed until nearly four in the morning.",
                "They were all of the class of '92.",
                "Her lead in the championship was cut to 12 points.",
                "He is last this season with 51 points.",
                "Twenty years from now they will laugh.",
                "He sat down, and nobody came to move him.",
                "'The Keeper 2' slips from its place."
            })
    void givenNumberThatCountsNothing_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nobody was hurt in the fire.|0|0
            The party's lead in the polls was cut to 12 points.|12|12
            The state may pay up to half.||50
            The price has fallen to nearly half that level.|45|50
            One of every four dollars is lost.|25|25
            The next day five more died.|5|5
            That same week 30 were freed.|30|30
            A third were women.|33.3333333|33.3333333
            Of the wheat, just under a third is sold.|29.99999997|33.3333333
            More than 1, 500 officers were sent.|1500|
            The toll passed 180 on Monday.|180|
            Sales crossed the 500 mark.|500|
            The council passed 12 bills.|12|12
            The toll has gone up to six.|6|6
            It was never below 19 degrees Celsius.|19|
            The band won 11 Grand Prix career wins.|11|11
            The singer has won 24 Grand Slams.|24|24
            But 1,312 came ashore.|1312|1312
            The court awarded her £3,000 plus costs.|3000|3000
            The hall is 35 m wide.|35|35
            The number of users rose to 12m.|12000000|12000000
            The river has risen to 12m.|12|12
            By Monday 1,500 had come back.|1500|1500
            The army has deployed 34 Patriot PAC-3 batteries.|34|34
            The airline flies 85 Boeing 737 jets.|85|85
            The army put the number of prisoners at 22.|22|22
            They were jailed for seven years and four months.|7.333333333333333|7.333333333333333
            Admissions rose by 9 in one day.|9|9
            """)
    void givenWordingOfNews_whenExtracting_thenItsIntervalIsRead(String text, Double low, Double high) {
        Quantity quantity = Claims.only(text).quantity();

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thousands of party-goers were hurt.|party-goer
            There were 214 call-outs.|call-out
            Six sit-ins were held.|sit-in
            The site sold 300 ads.|ad
            Some 200 alumni were hurt.|alumnus
            The army tested two Hwasong-14 long-range rockets.|rocket
            She has two girls ages 11 and 15.|girl
            The army sent two MiG-29s.|mig-29
            The shell hit tiny Orlu, population 4,850, at dawn.|population
            Injuries: 16 to guards, and none to guests.|injury
            ORLU (Wire) - Shares fell 5 percent on Monday.|share
            Acme was 1.9% lower in Orlu.|acme
            The Orlu index rose 6.71 points to 735.88.|index
            The lead of the party is 12 points.|point
            """)
    void givenCompoundNameOrAge_whenExtracting_thenTheHeadIsTheThingCounted(String text, String head) {
        assertThat(Claims.of(text).get(0).subject().head()).isEqualTo(head);
    }

    @Test
    void givenNamesWithANumberEach_whenExtracting_thenAListOfThreeCounts() {
        assertThat(Claims.of("The town has 1,502 cases, followed by Orlu 388, Kestria 214 and Western 97."))
                .extracting(claim -> claim.quantity().text())
                .containsExactly("1,502", "388", "214", "97");
        assertThat(Claims.of("Pixel 2, Pixel 3 and Galaxy 9 were sold out, Galaxy 9 first."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Voting: Yes 54%, the rest no.", "The state got much, and the Railways 54 per cent."})
    void givenShareBehindAName_whenExtracting_thenItIsNoPartOfTheName(String text) {
        assertThat(Claims.only(text).quantity().low()).isEqualTo(54);
    }

    @Test
    void givenTimeOverWhichASumIsPaid_whenExtracting_thenItIsNotHedged() {
        assertThat(Claims.of("Brewers will pay $26bn over 18 years.")
                        .get(1)
                        .quantity()
                        .bound())
                .isEqualTo(Bound.EXACT);
        assertThat(Claims.only("The strike lasted over 18 hours.").quantity().bound())
                .isEqualTo(Bound.MORE_THAN);
    }

    @Test
    void givenDifferenceFromAFigure_whenExtracting_thenThatFigureIsNotHedged() {
        assertThat(Claims.of("There were 9 fires, 4 fewer than the 13 of May."))
                .extracting(claim -> claim.quantity().high())
                .containsExactly(9.0, 4.0, 13.0);
    }

    @Test
    void givenTextWrappedAtAWidth_whenExtracting_thenSentencesAreReadOverItsLines() {
        String body = """
                Crews on the Orlu coast were looking for the
                14 sailors of a trawler that sank in the storm,
                the harbour office said on Monday. The boat left
                Port Kestria two days before with cod worth 2
                million euros and a crew that had been hired
                for the trip.""";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.quantity().text())
                .containsExactly("14", "2\nmillion euros");
        assertThat(Claims.of(body).get(0).subject().text()).doesNotContain("\n");
    }
}
