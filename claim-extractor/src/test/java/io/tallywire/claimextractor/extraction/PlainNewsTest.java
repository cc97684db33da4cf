package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened and to whom, in the plainest sentences of news: each figure as event and head, "-" for an implied one. */
class PlainNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fire killed five.|KILLED -
            The storm has killed 18 and displaced thousands.|KILLED -, DISPLACED -
            The explosion killed at least 12, the ministry said.|KILLED -
            Police arrested 40 after the match.|ARRESTED -
            The blast wounded 40, six of them seriously.|INJURED -, INJURED -
            A fire swept through the hotel, killing 13, officials said.|KILLED -
            The attack killed 13, officials added.|KILLED -
            The fire killed five tourists.|KILLED tourist
            Five tourists were killed in the fire.|KILLED tourist
            """)
    void givenAVerbWithABareCountBehindIt_whenExtracting_thenNeitherDoerNorSpeakerIsCounted(
            String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fourteen students abducted from a college in north-west Yemen were released on Saturday.|FREED student
            Nine people trapped in the mine have been rescued.|RESCUED person
            Some 900 people displaced by the fighting have been infected with cholera.|INFECTED person
            Seven hostages held by the group were killed.|KILLED hostage
            Twelve soldiers captured near the border in June were freed on Sunday.|FREED soldier
            Two men arrested on Monday were charged with murder.|ARRESTED man
            The 80 people aboard were rescued.|RESCUED person
            Thirty people infected with the virus live in Oslo.|INFECTED person
            """)
    void givenAParticipleThatOnlyDescribes_whenExtracting_thenThePassiveOfTheClauseTellsWhatHappens(
            String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bombing claimed 25 lives in Lyon.|KILLED life
            The 14 students are free.|FREED student
            Gunmen free 14 students seized in May|FREED student
            Some 2,000 homes have been reduced to ash.|DAMAGED home
            The museum gave away 200 free tickets.|COUNT ticket
            More than 800 visitors came in for free.|COUNT visitor
            Brightloom calls back 1.4m sedans|COUNT sedan
            """)
    void givenPlainWordsOfADisaster_whenExtracting_thenTheyAreRead(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least 12 policemen were killed and four firemen hurt.|KILLED policeman, INJURED fireman
            Two hundred fishermen were rescued.|RESCUED fisherman
            Twelve Israelis and 40 Iraqis were killed.|KILLED israeli, KILLED iraqi
            Twelve Kurds were shot dead near the border.|KILLED kurd
            Some 40 avalanches were counted.|COUNT avalanche
            Two tsunamis were seen.|COUNT tsunami
            """)
    void givenAnIrregularPluralOrAPeople_whenExtracting_thenItIsBroughtToItsLemma(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Revenue in the quarter rose to $7.36 billion.|REVENUE revenue
            Sales of cars in Europe climbed to 5 million euros.|REVENUE sale
            Profit in the quarter fell to $40 million.|PROFIT profit
            Net income for the year jumped to $3.1 billion.|PROFIT income
            Net sales at the maker came in at 268.4 million kroner.|REVENUE sale
            Profit stood at $3 million.|PROFIT profit
            Gold rose to $1,215 an ounce.|PRICE gold
            Shares in the loss-making firm fell to $3.|PRICE share
            """)
    void givenAnAmountThatIsReached_whenExtracting_thenItIsWhatItsSubjectSays(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The September crude contract was up 19 cents.|INCREASE contract
            Quarterly profit was down $3 million.|DECREASE profit
            Revenue rose $2 billion to $7.36 billion.|INCREASE revenue, REVENUE revenue
            Net profit was $590 million, up $50 million from the previous estimate.|PROFIT profit, INCREASE profit
            Temperatures dropped by 1.5 degrees.|DECREASE temperature
            It will boost the driving range by about 35 miles.|INCREASE range
            Output was cut by 3 million tonnes.|DECREASE output
            The bill would cut taxes by $1.5 trillion.|DECREASE tax
            Employers added 148,000 jobs.|INCREASE job
            The flight was delayed by two hours.|MEASURE flight
            The gala raised $5 million.|FUNDING gala
            """)
    void givenAChangeByAnAmount_whenExtracting_thenItIsAnIncreaseOrADecrease(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Bell bought a notebook for 1,200€ to work from home.|EUR
            The device costs 45£.|GBP
            It sells for 300 $ in shops.|USD
            They hid two $10 notes there.|USD
            """)
    void givenASignBehindANumber_whenExtracting_thenItIsMoney(String text, String code) {
        assertThat(Claims.of(text)).extracting(claim -> claim.quantity().unit()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It will cost buyers around $42,500.|PRICE
            A ticket costs you $40.|PRICE
            The storm cost the insurer $42 million.|LOSS
            """)
    void givenWhomSomethingCosts_whenExtracting_thenBuyersPayAPrice(String text, Event event) {
        assertThat(Claims.of(text)).extracting(ExtractedClaim::event).containsExactly(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police seized 40 phones and 12 laptops from the house.|SEIZED phone, SEIZED laptop
            The flood damaged 40 homes, 12 shops and three bridges.|DAMAGED home, DAMAGED shop, DAMAGED bridge
            Police seized 40 phones and 12 officers were hurt.|SEIZED phone, INJURED officer
            The ministry raised the toll to 61 on Tuesday, from 48 a day earlier.|KILLED toll, KILLED toll
            """)
    void givenMoreOfTheSame_whenExtracting_thenTheSameIsClaimedOfIt(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The comet will pass within 2 million miles of Earth.|comet
            Workers laid 300 miles of cable.|cable
            """)
    void givenADistance_whenExtracting_thenTheNameThatItCountsFromIsNotMeasured(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They raised 12,000 pounds for the hospital.|GBP
            The crane raised 12,000 pounds of steel.|pound
            """)
    void givenPounds_whenExtracting_thenWhatIsRaisedIsMoneyUnlessItWeighs(String text, String unit) {
        assertThat(Claims.only(text).quantity().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police fired tear gas at about 200 demonstrators.|false
            Soldiers fired on 40 marchers.|false
            The firm fired 200 workers.|true
            """)
    void givenShotsAtPeople_whenExtracting_thenTheyDoNotLoseTheirJobs(String text, boolean job) {
        assertThat(Claims.only(text).event() == Event.LAID_OFF).isEqualTo(job);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Bank lowered its revenue forecast for the year to $84 million, down from $89 million.|Acme Bank
            Orlu Motors sold 63,150 cars, short of Moor estimates of 64,900.|Moor
            The tech giant said it lost $5 million.|The tech giant
            The mother lost her two children.|-
            """)
    void givenAnOutlook_whenExtracting_thenItIsCreditedToWhoseItIs(String text, String speaker) {
        List<ExtractedClaim> claims = Claims.of(text);
        assertThat(claims.get(claims.size() - 1)
                        .attribution()
                        .map(Attribution::text)
                        .orElse("-"))
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The petition was signed by 130,000 people.", "The letter was written by 40 academics."})
    void givenThoseWhoDidSomething_whenExtracting_thenTheyAreNotTheSourceOfTheirOwnNumber(String text) {
        assertThat(Claims.of(text)).singleElement().satisfies(claim -> assertThat(claim.attribution())
                .isEmpty());
    }
}
