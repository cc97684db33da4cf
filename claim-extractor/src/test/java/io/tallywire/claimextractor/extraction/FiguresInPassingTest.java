package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures whose unit, hedge or other end stands apart from them, and periods that only say of when; made-up sentences. */
class FiguresInPassingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The broker, with 2.2m of the records, denied it.|2200000|2200000
            Some 1.3m online bookings were lost.|1170000|1430000
            The wall is 2.2m of concrete.|2.2|2.2
            Waves of 2.2m hit the pier.|2.2|2.2
            Parking costs NIS 22 an hour.|22|22
            A plate costs 21 US cents.|0.21|0.21
            One patient in eight is fit to go home.|12.5|12.5
            The town could lose one job in five by May.|20|20
            One person in hospital has died.|1|1
            The heirs may get anything from $150 to $40,000 each.|150|40000
            Output will reach between 490 tonnes and 515 tonnes.|490|515
            The state pays towns that merge three schools or more.|3|
            Grants go to firms with 50 workers or fewer.||50
            The fund is expected to pass £2.3m.|2300000|
            The mill would cover at best a third of demand.||33.3333333
            Half said no.|50|50
            Nearly a third said they were sad.|29.99999997|33.3333333
            Thousands and thousands of people would die.|2000|9999
            It takes the total for 2024 to 7,118.|7118|7118
            The state spent $5 million in 2017 dollars.|5000000|5000000
            A darts player has been jailed for 20 months after a brawl.|20|20
            FLOODS KILL 118 IN ORLU, SAYS MAYOR|118|118
            """)
    void givenWordingOfNews_whenExtracting_thenItsIntervalIsRead(String text, Double low, Double high) {
        Quantity quantity = Claims.only(text).quantity();

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
    }

    @Test
    void givenTwoSharesBeforeOnePerCent_whenExtracting_thenBothAreShares() {
        assertThat(Claims.of("They were backed by 9.3 and 6.6 percent of voters."))
                .extracting(claim -> claim.quantity().unit())
                .containsExactly("%", "%");
    }

    @Test
    void givenTrafficInMillionsToldBefore_whenExtracting_thenItIsCountedInMillionsBehind() {
        assertThat(Claims.of("The line carried 0.9m people, down from last year's 2.67m."))
                .extracting(claim -> claim.quantity().low())
                .containsExactly(900_000.0, 2_670_000.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The firm made a loss for the six months to the end of March.",
                "Crews were called to a two-alarm fire in Orlu.",
                "He wore a three-piece suit.",
                "She was out for six months after the crash."
            })
    void givenNumberThatCountsNothing_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police logged nine thefts in January, six in February, 12 in May and 18 in June.|9 6 12 18
            There were 65 fires in 2022, 42 in 2021 and 30 in 2020.|65 42 30
            Orlu has 41 seats and Kestria 36.|41 36
            The Alliance won 41 seats, the Farmers' List 17.|41 17
            Orlu lost 40 homes, Kestria 31 and Pell 12.|40 31 12
            """)
    void givenListThatTellsItsNounOnce_whenExtracting_thenEveryNumberCounts(String text, String numbers) {
        String found = Claims.of(text).stream()
                .map(claim -> String.valueOf(
                        Math.round(Objects.requireNonNull(claim.quantity().low()))))
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He read 12 books in 2019 and 2020.",
                "The firm bought 12 planes, Boeing 737.",
                "Doe won 12 races, Formula 1 said.",
                "Apple sold 12 phones and iPhone 8 was late.",
                "The army lost 12 men and Flight 301 was late.",
                "Doe has 12 children, Roe, 40, said."
            })
    void givenYearOrNameBehindACount_whenExtracting_thenOnlyTheCountIsClaimed(String text) {
        assertThat(Claims.only(text).quantity().low()).isEqualTo(12);
    }

    @Test
    void givenYears_whenExtracting_thenTheyStartNoRange() {
        assertThat(Claims.only("In 2018-19 it sold 40 cars.").quantity().low()).isEqualTo(40);
        assertThat(Claims.only("From 2017 to 2019 the firm sold 40 cars.")
                        .quantity()
                        .low())
                .isEqualTo(40);
    }
}
