package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is claimed of a figure, in sentences of our own, one for each family of words. */
class EventsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council asked for $40 million in federal funding.|FUNDING
            The city sold $275 million of bonds in October.|FUNDING
            The judge approved a settlement worth $400 million.|PAYMENT
            The crew was paid $9,500 in May.|PAYMENT
            The lawyers' fees, which the court set at $18 million, come later.|PAYMENT
            The firm has burned through $290 million.|PAYMENT
            They replaced a valve that cost less than $300.|PRICE
            The bag was $130 at Easter.|PRICE
            The cargo was insured for $61 million.|PRICE
            The museum took in $8 million in ticket sales.|REVENUE
            The mill is profitable and earns $500 million a year.|REVENUE
            The total cost of the breach was about $96 million.|LOSS
            The ministry put the damage at $70 million.|LOSS
            Thieves stole jewels worth $10 million.|LOSS
            Earnings fell to $1.2 billion.|PROFIT
            The price rose $2.|INCREASE
            """)
    void givenMoney_whenExtracting_thenTheWordsAroundItSayWhatItIs(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army threatened to fire four missiles into the sea.|LAUNCHED
            The rocket deployed 28 satellites.|LAUNCHED
            A concert drew thousands of fans.|PRESENT
            Hackers got at the records of nine million customers.|AFFECTED
            The army said 63 rebels were neutralised.|KILLED
            The number of permits increased by 400.|INCREASE
            The chip does three trillion operations per second.|MEASURE
            Some 4,000 families were left homeless.|DISPLACED
            More than 100,000 homes lost power.|AFFECTED
            Herders counted 21 bodies.|KILLED
            The crash left 34 people with head injuries.|INJURED
            """)
    void givenCount_whenExtracting_thenTheWordsAroundItSayWhatHappened(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bank raised its key lending rate by 150 basis points.|INCREASE
            The bank delivered 100 basis points of easing.|DECREASE
            The bond trades 9 basis points above the benchmark.|MEASURE
            The tower came in 70 percent over budget.|INCREASE
            Inflation hit 14 percent.|SHARE
            """)
    void givenShareOrPoints_whenExtracting_thenALevelIsToldFromAChange(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brent settled up $1.16, or 1.4 percent, on Friday.|INCREASE
            Oil earned the state $42 billion in revenue, compared with $16 billion in 2020.|REVENUE
            """)
    void givenFigureBesideAnother_whenExtracting_thenItTellsOfTheSame(String text, Event event) {
        assertThat(Claims.of(text)).hasSize(2).extracting(ExtractedClaim::event).containsOnly(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            All 29 on board were rescued.|RESCUED
            Some 40 people on the bus were hurt.|INJURED
            The boat had 30 people on board and was carrying food.|PRESENT
            There were 12 people in the car.|PRESENT
            The bus, with 43 people inside, hit a tree.|PRESENT
            About 120 people swam ashore.|RESCUED
            """)
    void givenWhereTheyWere_whenExtracting_thenWhatHappenedToThemIsToldFirst(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @Test
    void givenWithoutPower_whenExtracting_thenItIsAsserted() {
        assertThat(Claims.only("Some 10,000 customers were without power.").modality())
                .isEqualTo(Modality.ASSERTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bank has closed 62 branches and plans to shut the rest.|ASSERTED
            The firm will build 62 homes and sell the rest.|FUTURE
            """)
    void givenVerbBehindAnd_whenExtracting_thenItsMoodIsNotThatOfTheFigure(String text, Modality modality) {
        assertThat(Claims.only(text).modality()).isEqualTo(modality);
    }
}
