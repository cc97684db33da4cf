package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, percentages and measures in plain news of business: each figure as event and head, "-" for an implied one. */
class BusinessNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Consumer prices rose 0.4% in May and 5% from a year earlier.|INCREASE price, INCREASE price
            Prices rose 3 percent in May and 5 percent of shops closed.|INCREASE price, SHARE shop
            Net debt was 5 million euros, compared with 8 million euros a year before.|PAYMENT debt, PAYMENT debt
            The loss narrowed to 12 million pounds from 45 million.|LOSS loss, LOSS loss
            Farmers harvested 41 million tonnes of wheat, down from 47 million a year ago.|MEASURE wheat, MEASURE *
            Orlu earned $84 million, or 41 cents per share.|PROFIT *, PROFIT *
            Revenue was $4 million, beating the $3 million analysts had forecast.|REVENUE revenue, REVENUE *
            The bill provides $26 million for schools and $8 million for roads.|FUNDING *, FUNDING *
            Provisions fell to 610 million rupees in the quarter ended June 30 from 800 million rupees.|LOSS provision, LOSS provision
            Police arrested 19 men, up from six a year earlier.|ARRESTED man, ARRESTED -
            Profit attributable to owners fell to $18 million, or 31 cents a share, from $54 million.|PROFIT profit, PROFIT profit, PROFIT profit
            """)
    void givenTheSameAgain_whenExtracting_thenTheSameIsClaimedOfIt(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Profit before tax more than doubled to 88 million pounds.|PROFIT profit
            Exports dropped to $2.3 billion in April.|REVENUE export
            Bills stood at £1,664 a year ago.|PAYMENT bill
            The bidder raised its offer to 620 pence a share.|PAYMENT offer
            The firm cut the price to 620 pence.|PRICE price
            The cost of a ticket rose to $12.|PRICE cost
            """)
    void givenAnAmountThatIsReached_whenExtracting_thenItIsWhatItsSubjectSays(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Natural gas fell 3 cents to settle at $2.34.|DECREASE gas, PRICE gas
            The cartel agreed to cut output by 1.2 million barrels.|DECREASE *
            The software maker trimmed its full-year sales forecast by $200 million.|DECREASE forecast
            The rate rose by half a percentage point.|INCREASE rate
            Output per hour grew at an annual rate of 1.4%.|INCREASE output
            The bank lends at an annual rate of 1.4%.|SHARE *
            Consumer confidence rose 3 points.|INCREASE confidence
            The broader index was 1.1% weaker.|DECREASE index
            Seven in 10 firms plan to raise prices.|SHARE firm
            It agreed to raise the allowance by 19 euros to 250 euros.|INCREASE allowance, PAYMENT allowance
            The council will increase parking charges by 20p to 1.80 pounds.|INCREASE charge, PRICE charge
            The firm brings in more than $20 billion a quarter.|REVENUE *
            Crude inventories dropped 6 million barrels.|DECREASE inventory
            The climber fell 7 metres.|MEASURE climber
            The crane lifted 7 tonnes of steel.|MEASURE steel
            Engineers will raise the dam by 14 metres to 87 metres.|INCREASE dam, MEASURE dam
            Cattle futures ended 1.85 cents higher at 184 cents.|INCREASE future, PRICE future
            """)
    void givenAChangeByAnAmount_whenExtracting_thenItIsAnIncreaseOrADecrease(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The board rejected the offer of $31 a share.|PAYMENT offer
            The insurer put the cost of the storm at $3 million.|LOSS cost
            The hack cost the exchange $60 million.|LOSS hack
            The group booked a gain of 310 million euros.|PROFIT gain
            They agreed to a merger worth $18 billion.|PAYMENT merger
            The tax cut would cost the treasury 4 billion euros.|LOSS cut
            The government ran a budget surplus of 0.4 percent of GDP.|SHARE surplus
            Three percent of the GDP of the island is spent on roads.|SHARE gdp
            """)
    void givenAmountsBesideOtherWordsOfMoney_whenExtracting_thenTheirOwnWordDecides(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sales at its main chain were up 4.4% and profit 12%.|INCREASE sale, INCREASE profit
            Tokyo rose 1.2%, Hong Kong 2% and Orlu 0.5%.|INCREASE tokyo, INCREASE kong, INCREASE orlu
            The party won 4.4% and turnout was 12%.|SHARE party, SHARE turnout
            """)
    void givenTheVerbLeftOut_whenExtracting_thenItIsThatOfTheFigureBefore(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The activist fund holds a 5.1% stake worth about $800 million.|SHARE stake, PRICE stake
            The airline ordered 60 jets in a deal valued at $6 billion.|COUNT jet, PAYMENT deal
            The float valued the chip designer at $54.5 billion.|PRICE designer
            Output fell, against forecasts of a 0.1 percent rise.|INCREASE rise
            The S&P 500 gained 21 points.|INCREASE s&p
            Brent crude rose 45 cents to $78.12 a barrel.|INCREASE crude, PRICE crude
            Kestria raises rates to 15%, lira gains 2%|SHARE rate, INCREASE lira
            The tanker carried 2 million barrels of crude.|MEASURE crude
            A kilo of tomatoes sells for 90 lira.|PRICE kilo
            Gas leak: $2 million fine for pipeline firm|PAYMENT fine
            Temperatures of 50C kill crops.|MEASURE temperature
            Wall Street ends lower, Dow off 1.3%|DECREASE dow
            The index of 300 shares shed 31.4 points.|COUNT share, DECREASE index
            The plan is free for families earning less than $65,000.|REVENUE family
            With the stock at $8, the company is worth just $400 million.|PRICE stock, PRICE company
            The operator runs 340 trains a day, 92 percent of them on time.|COUNT train, SHARE train
            The union wants 8 percent more pay.|INCREASE pay
            Eggs now cost $4.25 a dozen.|PRICE egg
            The search covered an area within 10 miles of Orlu.|MEASURE area
            """)
    void givenANounThatIsPlainlyMeant_whenExtracting_thenItIsTheHead(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The number of people out of work rose by 46,000 to 1.33 million.|46000 1330000
            Output will rise by 2 to 10 percent.|2
            The company will issue 20 million new shares.|20000000
            """)
    void givenAMoveAndALevel_whenExtracting_thenTheyAreNoRange(String text, String lows) {
        assertThat(Claims.of(text))
                .extracting(claim -> String.format("%.0f", claim.quantity().low()))
                .containsExactly(lows.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bank cut its rate by a quarter of a percentage point.|0.25
            The bank cut its rate by three-quarters of a percentage point.|0.75
            A quarter of the voters stayed at home.|25
            """)
    void givenAPartOfAPoint_whenExtracting_thenItIsNoShareOfAWhole(String text, double percent) {
        assertThat(Claims.only(text).quantity().low()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The probe is 24 billion km away.|kilometre
            Ice covered 16.8 million sq km.|square_kilometre
            """)
    void givenASymbolBehindMillions_whenExtracting_thenItIsAUnit(String text, String unit) {
        assertThat(Claims.only(text).quantity().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The price rose to 260,000 pounds.|GBP
            She was fined a total of 3,000 pounds.|GBP
            Tickets start at 35 pounds.|GBP
            Workers earn between 9 and 12 pounds an hour.|GBP
            The truck can carry up to 3,000 pounds.|pound
            The farm sold 400 pounds of rice.|pound
            She bought a 200-pound pumpkin.|pound
            """)
    void givenPounds_whenExtracting_thenTheyAreMoneyWhereAWordOfMoneyLeadsToThem(String text, String unit) {
        assertThat(Claims.only(text).quantity().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He was fined a total of 3,000 euros.|PAYMENT -
            Prices rose by an average of 1.2% at the auction.|INCREASE price
            The lira recovered to trade at 18.60.|PRICE lira
            The lira slid to 28 per dollar.|PRICE lira
            The index closed 0.4% lower at 7,401.80 points.|DECREASE index, MEASURE index
            """)
    void givenSumsAndLevels_whenExtracting_thenTheyAreOfWhatIsToldBefore(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prices rose 0.4% in May.|ASSERTED
            Prices may rise 0.4% this year.|POSSIBLE
            """)
    void givenTheMonthOfMay_whenExtracting_thenItIsNoPossibility(String text, Modality modality) {
        assertThat(Claims.only(text).modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Investors valued the start-up at $446 million.|PRICE start-up
            Halden bought the start-up for $8 million in May.|PAYMENT *
            Halden reported a write-down of $34 million.|LOSS write-down
            Halden closed a $768 million funding round.|FUNDING round
            Consumer spending fell by 4.3%.|DECREASE spending
            Economists expect consumer spending to grow 0.2%.|INCREASE spending
            Spending on roads rose to $15 million.|PAYMENT spending
            Sterling fell 0.7% to $1.12.|DECREASE sterling, PRICE sterling
            The singer has a net worth of $33 million.|PRICE worth
            The Nikkei rose 4.7% and the Nasdaq 100 gained 2.5%.|INCREASE nikkei, INCREASE nasdaq
            The ministry cut its defence budget by 0.8%.|DECREASE budget
            Operating profit climbed 5% to 347 million euros.|INCREASE profit, PROFIT profit
            """)
    void givenNounsOfOtherClasses_whenExtracting_thenTheyAreHeadsAsWell(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A pint of milk costs $3.|PRICE pint
            The house is on the market for $4 million.|PRICE house
            Halden sold 700 shares at $15 each.|COUNT share, PRICE share
            The state raised the import duty to 16 per cent from 12 per cent.|SHARE duty, SHARE duty
            Halden raised its dividend 16 percent to 42 cents a share.|INCREASE dividend, PAYMENT dividend
            The flood caused damage put at $27 million.|LOSS damage
            The sector makes up 8% of GDP.|SHARE gdp
            Rents showed a gain of 26 percent.|INCREASE gain
            """)
    void givenAVerbThatSaysOfWhatItIs_whenExtracting_thenThatIsTheHead(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The deal, which is worth up to $5 million, must be approved.|PAYMENT deal
            The hackers demanded $88 million in bitcoin.|PAYMENT *
            The fund bought a 9% stake in Tarvo for $226 million.|SHARE stake, PAYMENT *
            The tariffs, of up to 23%, start in May.|SHARE tariff
            The debt, which stood at $75 million in March, was repaid.|PAYMENT debt
            Net profit for the three months ended March 31 rose to $659 million.|PROFIT profit
            Same-store sales grew 0.4 percent, compared with a forecast of 2 percent.|INCREASE sale, INCREASE *
            Halden announced a $913,000 cut in spending.|DECREASE cut
            Halden cut 4.5 percent of its workforce.|LAID_OFF *
            Halden will cut 239 jobs in Orlu and 77 in Melby.|LAID_OFF job, LAID_OFF *
            Halden announced 1,146 job losses.|LAID_OFF loss
            A further 498 jobs are to be cut in Melby.|LAID_OFF job
            Norway gave 5 million euros, Sweden 3 million euros and Denmark 2 million euros.|FUNDING *, FUNDING *, FUNDING *
            """)
    void givenWordsBetweenAnAmountAndItsVerb_whenExtracting_thenTheVerbStillTells(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Crude lost 64 cents to settle at $72 a barrel.|DECREASE crude, PRICE crude
            Copper lost 19 cents, or 0.3 percent.|DECREASE copper, DECREASE copper
            Victims lost a total of $5 million worth of jewels.|LOSS jewel
            She was swindled out of $65,000.|LOSS *
            """)
    void givenWhatIsLost_whenExtracting_thenAPriceFallsAndTheRestIsGone(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Halden (HLD.N) rose 5% after the report.|INCREASE halden
            Wheat for October delivery climbed 44 cents.|INCREASE wheat
            The union wants a 3.9 percent planned pay rise.|INCREASE rise
            The carmaker raised its profit forecast to $72 million from $55 million.|PROFIT forecast, PROFIT forecast
            Membership costs $66 a year.|PRICE membership
            The firm was forced to cut 2,400 workers.|LAID_OFF worker
            Halden is responsible for more than 10,000 job cuts.|LAID_OFF cut
            Halden has settled for $55 million dollars.|PAYMENT *
            """)
    void givenMoreBetweenNounAndVerb_whenExtracting_thenTheyBelongTogether(String text, String expected) {
        assertTold(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The museum raised the ticket price from 12 to 15 euros.|EUR EUR
            Inflation rose from 4.1 to 5.2 percent.|% %
            Sales grew from 20 million to 35 million dollars.|USD USD
            The regulator cut the price cap by 75 pounds.|GBP
            The athlete lost 12 pounds.|pound
            """)
    void givenTheUnitToldOnce_whenExtracting_thenItIsThatOfBothFigures(String text, String units) {
        assertThat(Claims.of(text)).extracting(claim -> claim.quantity().unit()).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The jackpot has climbed to an estimated $450 million.|PAYMENT jackpot
            The deficit is expected to rise to $5 million.|LOSS deficit
            The state collected 12 percent more in taxes.|INCREASE tax
            The loss amounts to 329 million euros.|LOSS loss
            Corn topped $30 a bushel.|PRICE corn
            Turnout fell from 61 to 54 percent.|SHARE turnout, SHARE turnout
            """)
    void givenALevelBehindOtherVerbs_whenExtracting_thenItIsOfTheirSubject(String text, String expected) {
        assertTold(text, expected);
    }

    /** A star stands for any head. */
    private static void assertTold(String text, String expected) {
        List<String> told = Claims.told(text);
        String[] each = expected.split(", ");
        assertThat(told).hasSameSizeAs(each);
        for (int i = 0; i < each.length; i++) {
            assertThat(told.get(i)).startsWith(each[i].replace("*", ""));
        }
    }
}
