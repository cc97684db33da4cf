package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What physical quantities are measured of, in sentences of our own. */
class MeasuresOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The hole left by the blast was 10 feet wide.|hole
            The road built by the army is 10 km long.|road
            The ferry registered in Orlu was 90 metres long.|ferry
            The company pumped 400 barrels of crude a day.|crude
            A tanker with 2 million barrels of crude left the port.|crude
            The crude device weighed 3 kg.|device
            """)
    void givenWordsBetween_whenExtracting_thenWhatIsMeasuredIsTheHead(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He spent three hours in the cell.",
                "She was 45 minutes in the water.",
                "It can lift 64 tonnes to low orbit."
            })
    void givenPlaceBehindMeasure_whenExtracting_thenItIsNotTheHead(String text) {
        assertThat(Claims.only(text).subject().head()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They can reach 5 feet in height.|height
            Exports were 2 million tonnes last season.|export
            The 40-foot last section was put in place.|section
            """)
    void givenTimeOrDimensionBehindMeasure_whenExtracting_thenOnlyTheDimensionCanBeTheHead(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nearly a foot of snow is expected.|NEARLY|foot|snow
            Police seized about a kilo of heroin.|APPROXIMATE|kilogram|heroin
            Less than a mile of track was washed away.|LESS_THAN|mile|track
            The ship is almost a mile long.|NEARLY|mile|ship
            """)
    void givenHedgedArticleBeforeUnit_whenExtracting_thenItIsOne(String text, Bound bound, String unit, String head) {
        ExtractedClaim claim = Claims.only(text);
        assertThat(claim.quantity().bound()).isEqualTo(bound);
        assertThat(claim.quantity().unit()).isEqualTo(unit);
        assertThat(claim.subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A mile of track was washed away.",
                "He won by a mile.",
                "A foot of snow fell.",
                "She paid under a pound."
            })
    void givenBareArticleBeforeUnit_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The storm dumped 19 more inches.|inch
            A further 30 megawatts was added.|megawatt
            Workers dug for 10 straight days.|day
            Orlu exported 3.4 million bpd in June.|barrel
            """)
    void givenWordBeforeUnit_whenExtracting_thenTheUnitIsRead(String text, String unit) {
        assertThat(Claims.only(text).quantity().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Stocks dropped 3 million tonnes.|DECREASE
            Supplies rose 400,000 barrels a day.|INCREASE
            Output rose to 3 million tonnes.|MEASURE
            They grew 300 tonnes of maize.|MEASURE
            He lost 10 kg in prison.|DECREASE
            The stone fell 3 metres.|MEASURE
            """)
    void givenMoveOfAStock_whenExtracting_thenItIsAChange(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The law would cut the supply of petrol and other fuels by 90 percent.|DECREASE
            The firm raised the price of milk and cheese by 5 percent.|INCREASE
            The state cut subsidies and raised taxes by 3 percent.|INCREASE
            """)
    void givenListBeforeBy_whenExtracting_thenTheVerbBeforeItIsRead(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sales were 400 tonnes a year.|per-year
            Sales were 400 tonnes, and a year earlier none.|cumulative
            The mill burned for a week and lost 400 tonnes of grain.|cumulative
            """)
    void givenArticleBeforeTime_whenExtracting_thenOnlyARateIsOne(String text, String period) {
        assertThat(Claims.of(text).get(0).period().scope()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bakery sells 3,000 loaves a day at its 12 shops.|per-day cumulative
            The strike costs $4 million a day and has stranded 70 ships.|per-day cumulative
            Daily output fell to 3 million tonnes from 4 million tonnes.|per-day cumulative
            """)
    void givenRateOfOneFigure_whenExtracting_thenTheOtherHasNone(String text, String periods) {
        assertThat(Claims.of(text)).extracting(claim -> claim.period().scope()).containsExactly(periods.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Assets shrank to 3.2 billion euros from 4.1 billion as clients left.|EUR EUR
            It made a profit of $5 million, compared with 3.2 million a year earlier.|USD USD
            It sold a mill for $2 million from 12 farmers.|USD person
            """)
    void givenNumberBesideAmount_whenExtracting_thenItIsOfTheSameCurrency(String text, String units) {
        assertThat(Claims.of(text)).extracting(claim -> claim.quantity().unit()).containsExactly(units.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Winds gusting at up to 70 mph felled trees.|wind
            She had a baby weighing 8 pounds.|baby
            A block of ice weighing 3 tonnes fell.|block
            A swarm covering 90 square km reached Orlu.|swarm
            The average waiting time is 27 weeks.|time
            The gap between the train and the platform was 46 cm.|gap
            The front was moving west at 42 mph.|front
            """)
    void givenVerbOfMeasure_whenExtracting_thenItsSubjectIsTheHead(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Standing 150 feet tall, the tower can be seen from the sea.|tower
            Engineers said that at 860 metres, the mast is the highest in Orlu.|mast
            Patients face waits of up to three hours.|wait
            The march is expected to last four hours.|march
            """)
    void givenPlaceOfMeasureInItsClause_whenExtracting_thenItsNounIsTheHead(String text, String head) {
        ExtractedClaim claim = Claims.only(text);
        assertThat(claim.event()).isEqualTo(Event.MEASURE);
        assertThat(claim.subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A tremor with a magnitude of 6.2 hit Orlu.|magnitude
            A quake measuring 6.2 on the Richter scale hit Orlu.|quake
            The quake measured 6.2.|quake
            The agency put the magnitude of the quake at 6.2.|magnitude
            Others downgraded the magnitude to 6.2.|magnitude
            A tremor measuring seven on the Richter scale hit Orlu.|tremor
            A 6.2 quake hit Orlu.|quake
            """)
    void givenStrengthOfQuake_whenExtracting_thenItIsAMagnitude(String text, String head) {
        ExtractedClaim claim = Claims.only(text);
        assertThat(claim.quantity().unit()).isEqualTo("magnitude");
        assertThat(claim.event()).isEqualTo(Event.MEASURE);
        assertThat(claim.subject().head()).isEqualTo(head);
    }

    @Test
    void givenCapitalApartFromDigits_whenExtracting_thenItIsATemperature() {
        ExtractedClaim claim = Claims.only("Highs of 38 C are forecast.");
        assertThat(claim.quantity().unit()).isEqualTo("degree_celsius");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army launched nine attacks on Orlu.|COUNT
            The firm launched nine new products.|COUNT
            The army launched nine drones at Orlu.|LAUNCHED
            Nine rockets hit the port.|LAUNCHED
            There were 37 fires burning across the state.|COUNT
            Nine bombs exploded in Orlu.|COUNT
            Nine bombs were destroyed in Orlu.|DAMAGED
            Rebels set fire to nine lorries.|DAMAGED
            """)
    void givenVerbOfDeed_whenExtracting_thenItHappensOnlyToWhatItCanHappenTo(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The blaze destroyed 40 homes. Another nine were damaged.",
                "The blaze destroyed 40 cars and burned nine others.",
                "Rebels wrecked 40 cars. Of the buses, nine burned to the ground."
            })
    void givenMoreOfThings_whenExtracting_thenTheyAreDamagedToo(String text) {
        assertThat(Claims.of(text)).hasSize(2).allSatisfy(claim -> assertThat(claim.event())
                .isEqualTo(Event.DAMAGED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A piece of the wing, 3 metres long, washed ashore.|piece
            The port can take ships up to 300 metres long.|ship
            Forecasters expect a high of 31 degrees.|high
            A ceasefire of four days was agreed.|ceasefire
            Her six-year term ends in May.|term
            The phone weighs 172 g.|phone
            """)
    void givenNounBesideMeasure_whenExtracting_thenItIsTheHead(String text, String head) {
        ExtractedClaim claim = Claims.only(text);
        assertThat(claim.event()).isEqualTo(Event.MEASURE);
        assertThat(claim.subject().head()).isEqualTo(head);
    }

    @Test
    void givenLevelBehindMove_whenExtracting_thenItIsNoChange() {
        assertThat(Claims.only("Temperatures dropped below 19 degrees.").event())
                .isEqualTo(Event.MEASURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The storm wrecked the town hall and 14 churches.|DAMAGED
            The flood destroyed a bridge, a school and 14 homes.|DAMAGED
            14 homes and a school were destroyed.|DAMAGED
            Police seized a car, 14 rifles and cash.|SEIZED
            Damage to 14 homes was reported.|DAMAGED
            Police seized arms, including a pistol, some locally made guns, and 14 swords.|SEIZED
            The fire destroyed the school, and 14 shops closed.|COUNT
            """)
    void givenListOfThings_whenExtracting_thenWhatHappensToThemHappensToAll(String text, Event event) {
        assertThat(Claims.only(text).event()).isEqualTo(event);
    }

    @Test
    void givenWeightBeforeThings_whenExtracting_thenTheyAreSeizedAsWell() {
        assertThat(Claims.of("Police seized 87 kg of gold and 14 guns."))
                .extracting(ExtractedClaim::event)
                .containsExactly(Event.MEASURE, Event.SEIZED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The road linking Melby and Orlu is 20 km wide in places.|road
            A wall of water 2 metres high swept through Orlu.|wall
            The weight of the stone is put at 96 tons.|weight
            The satellites weigh 1,070 kg in all.|satellite
            The storm has winds up to 145 mph.|wind
            The magnitude 6.3 quake hit at dawn.|quake
            The train was found to be speeding at 82 mph.|train
            A charge carries a penalty of three years.|penalty
            """)
    void givenWordingOfPages_whenExtracting_thenWhatIsMeasuredIsTheHead(String text, String head) {
        assertThat(Claims.only(text).subject().head()).isEqualTo(head);
    }

    @Test
    void givenLevelWithoutUnitBehindChange_whenExtracting_thenItIsOfTheSameUnit() {
        assertThat(Claims.of("Output fell by 140,000 barrels a day to 3.36 million."))
                .allSatisfy(claim -> assertThat(claim.quantity().unit()).isEqualTo("barrel"))
                .allSatisfy(claim -> assertThat(claim.subject().head()).isEqualTo("output"));
    }

    @Test
    void givenMeasuredThingsCounted_whenExtracting_thenBothFiguresAreOfThem() {
        assertThat(Claims.of("Police seized two 47-foot boats."))
                .extracting(claim -> claim.event() + " " + claim.subject().head())
                .containsExactly("SEIZED boat", "MEASURE boat");
    }
}
