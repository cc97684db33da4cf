package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to people and things, and by whom: each figure as event and head, "-" for an implied one. */
class DeedsOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Three gunmen killed 12 people at the office.|COUNT gunman, KILLED person
            Two men stabbed four commuters on a train.|COUNT man, INJURED commuter
            Three boys kidnapped a shopkeeper.|COUNT boy
            Six rebels captured a town near the border.|COUNT rebel
            Seven firefighters rescued a woman from the roof.|DEPLOYED firefighter
            Two gunmen on a motorcycle shot dead a journalist.|COUNT gunman
            Two suicide bombers killed 14 worshippers.|COUNT bomber, KILLED worshipper
            Two teenagers who killed a pensioner were jailed.|ARRESTED teenager
            """)
    void givenADeedWithItsOwnObject_whenExtracting_thenItDoesNotHappenToWhoDoesIt(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Twelve people died the same day.|KILLED person
            More than 200 guests fled the building.|EVACUATED guest
            Forty inmates escaped the jail.|FREED inmate
            Nine people survived the crash.|RESCUED person
            Two police officers injured in the clash have been discharged.|INJURED officer
            """)
    void givenAVerbThatHappensToItsSubject_whenExtracting_thenItIsToldOfTheSubject(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Militants stormed the hotel and held 170 guests hostage.|KIDNAPPED guest
            Floods have forced 25,000 villagers into relief camps.|DISPLACED villager
            The violence has driven 1.2 million people from their homes.|DISPLACED person
            Police took 14 men into custody.|ARRESTED man
            A court sentenced 37 people to death over the coup.|ARRESTED person
            A fishing boat took 60 migrants ashore.|RESCUED migrant
            Crews led 40 hikers to safety.|RESCUED hiker
            Rioters set 12 cars on fire.|DAMAGED car
            The attackers burned 40 houses to the ground.|DAMAGED house
            The firm laid 250 workers off in May.|LAID_OFF worker
            The rebels took 31 soldiers prisoner.|CAPTURED soldier
            """)
    void givenWhatFollowsTheObject_whenExtracting_thenItTellsWhatTheVerbDoes(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The county has recorded 21 cases of West Nile virus this year.|INFECTED case
            The health ministry reported 412 new cases on Sunday.|INFECTED case
            Police are investigating 21 cases of arson.|COUNT case
            The court has 300 cases pending.|COUNT case
            There were 14 murders in the city in June.|KILLED murder
            """)
    void givenCases_whenExtracting_thenThoseOfAnIllnessAreInfected(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @Test
    void givenMoreCasesWithoutTheirNoun_whenExtracting_thenTheyAreOfTheIllnessToo() {
        assertThat(Claims.of("The city logged nine dengue cases in January, six in May."))
                .extracting(ExtractedClaim::event)
                .containsExactly(Event.INFECTED, Event.INFECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kidnappers release 16 of the 30 pupils seized last week|FREED pupil, KIDNAPPED pupil
            Lebanon hosts about 1 million refugees|PRESENT refugee
            Four hurt in gas explosion|INJURED -
            Arrests top 600 as protests spread|ARRESTED arrest
            Storm knocks out power to 120,000 homes|AFFECTED home
            Storm Ana: 500,000 homes lose power|AFFECTED home
            Thousands protest against pension reform|PRESENT -
            Nine test positive in Leeds|INFECTED -
            """)
    void givenAHeadline_whenExtracting_thenItsVerbIsFound(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two of the three hostages were killed.|KILLED hostage, KIDNAPPED hostage
            Three of the five suspects were arrested in Paris.|ARRESTED suspect, COUNT suspect
            Twelve of the 41 wounded have died.|KILLED -, INJURED -
            Eleven of the 33 trapped miners have been rescued.|RESCUED miner, AFFECTED miner
            Police freed 12 of the 40 hostages taken on Friday.|FREED hostage, KIDNAPPED hostage
            Three of the missing were later found safe.|RESCUED -
            """)
    void givenAPartOfAWhole_whenExtracting_thenWhatHappensToThePartIsNotToldOfTheWhole(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            All eight people on board died.|KILLED person
            But all 309 people aboard survived.|RESCUED person
            The ship had 80 people aboard.|PRESENT person
            """)
    void givenPeopleAboard_whenExtracting_thenWhatHappenedToThemIsTold(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sixty horses died in the barn fire.|KILLED horse
            Crews rescued 14 dogs from the house.|RESCUED dog
            Two dogs killed a toddler.|COUNT dog
            The zoo has 11 gorillas.|COUNT gorilla
            Some 300 families fled their homes.|DISPLACED family
            Some 40 villages have been evacuated.|EVACUATED village
            The firm owns 40 hotels.|COUNT hotel
            """)
    void givenAnimalsFamiliesAndPlaces_whenExtracting_thenTheyShareTheFatesOfPeople(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police confiscated 14 guns, 300 rounds of ammunition and $40,000 in cash.|SEIZED gun, SEIZED round, SEIZED cash
            Customs seized drugs worth $3 million.|PRICE drug
            Some 12 tonnes of ivory were seized at the port.|MEASURE ivory
            """)
    void givenAHaul_whenExtracting_thenMoneyIsSeizedLikeThings(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Six new patients tested positive on Thursday, bringing the total to 58.|INFECTED, INFECTED
            Police arrested 12 men in Leeds, taking the number of arrests to 40.|ARRESTED, ARRESTED
            The coast guard rescued more than 500 migrants from 12 boats.|RESCUED, COUNT
            About 3 in 10 workers fear losing their job.|SHARE
            The toll of six was later raised to nine.|KILLED, KILLED
            Casualties: three dead, 14 wounded.|KILLED, INJURED
            Rebels down helicopter, 14 die|KILLED
            Of the nine men accused, four were cleared.|COUNT, FREED
            Three crew members swam to safety but two others drowned.|RESCUED, KILLED
            """)
    void givenASumOrAnotherFigureBeside_whenExtracting_thenOnlyTheSumRepeatsWhatHappened(String text, String expected) {
        assertThat(Claims.of(text)).extracting(claim -> claim.event().name()).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dead: 12 adults and five children.|KILLED adult, KILLED child
            Some were treated at the scene, but 17 needed hospital care.|HOSPITALISED -
            The virus has killed 19 of the 24 people it infected.|KILLED person, INFECTED person
            The fans cheered in front of 53,000 spectators.|PRESENT spectator
            """)
    void givenLabelsListsAndEllipsis_whenExtracting_thenWhatHappensIsFound(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police detained 26 people at a protest attended by some 8,000 people.|ARRESTED person, PRESENT person
            Amnesty was granted to 4,500 inmates to ease overcrowding.|FREED inmate
            Judges upheld life sentences for five men.|ARRESTED man
            Some 140 prisoners tunnelled out of the jail.|FREED prisoner
            Two nurses contracted Ebola while treating a patient.|INFECTED nurse
            The coast guard rescued 59 Rohingya.|RESCUED rohingya
            """)
    void givenOtherWordingsOfDeeds_whenExtracting_thenTheyAreRead(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @Test
    void givenAMoveAndItsLevel_whenExtracting_thenTheyAreTwoFigures() {
        assertThat(Claims.of("The number of people out of work fell by 37,000 to 1.36 million."))
                .extracting(claim -> claim.quantity().text())
                .containsExactly("37,000", "1.36 million");
    }

    @Test
    void givenPeopleToldToMove_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("Authorities told 600,000 people along the coast to move inland.")
                        .attribution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Police said 120,000 took part.", "Some 25,000 took part in the march."})
    void givenAPastFormBehindABareCount_whenExtracting_thenItsObjectIsNotCounted(String text) {
        assertThat(Claims.told(text)).containsExactly("PRESENT -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The court found him guilty on 11 counts.",
                "Jobless claims fell by 6,000 last week.",
                "Asylum claims rose to 45,000."
            })
    void givenAVerdictOrClaimsThatMove_whenExtracting_thenNobodyIsCredited(String text) {
        assertThat(Claims.of(text)).isNotEmpty().allMatch(claim -> claim.attribution()
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The country is in the top 10 for press freedom.", "The song made the top 40."})
    void givenTheTopOfAList_whenExtracting_thenItIsNoCount(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Militants will free 96 fishermen, the paper wrote.|FREED fisherman
            Firefighters managed to save five nurses.|RESCUED nurse
            Rebels hope to wound 75 soldiers.|INJURED soldier
            Sixty officers are believed to have been freed in Orlen.|FREED officer
            """)
    void givenAVerbThatMayBeAnotherWord_whenExtracting_thenItTellsWhatHappens(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The number of migrants kidnapped in the district rose to 44 on Tuesday.|KIDNAPPED migrant
            The number of inmates set free has risen to 221.|FREED inmate
            The raid brings to 28 the number of residents detained this year.|ARRESTED resident
            A service was held for the 404 farmers who were wounded in the east.|INJURED farmer
            The 39 guests who were put behind bars in Melby have been named.|ARRESTED guest
            """)
    void givenAParticipleOfTheNoun_whenExtracting_thenItTellsOfItsNumber(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Floods maimed 82 refugees and seven others in the town of Melby.|INJURED refugee, INJURED -
            Six guests were held hostage in the village on Friday and another 12 on Saturday.|KIDNAPPED guest, KIDNAPPED -
            A blast killed 54 pilgrims near the town of Melby, among them four teenagers.|KILLED pilgrim, KILLED teenager
            They took 44 soldiers and two others prisoner.|CAPTURED soldier, CAPTURED -
            The blast hurt 76 guests, 18 of whom died.|INJURED guest, KILLED guest
            """)
    void givenMoreOfTheSame_whenExtracting_thenTheSameHappensToThem(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Militants hacked 88 bystanders to death.|KILLED bystander
            Gunmen gunned down nine shoppers.|KILLED shopper
            Police rounded 40 activists up before dawn.|ARRESTED activist
            Pirates held 17 sailors for ransom.|KIDNAPPED sailor
            Tainted meals made 45 pilgrims ill.|INFECTED pilgrim
            The company made 72 drivers redundant.|LAID_OFF driver
            """)
    void givenAVerbWithAParticleOrAComplement_whenExtracting_thenBothTellWhatHappens(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"killed", "arrested", "kidnapped", "freed", "displaced"})
    void givenFamilies_whenExtracting_thenTheyShareTheFatesOfPeople(String participle) {
        assertThat(Claims.told("Some 30 families were " + participle + " in the east."))
                .containsExactly(participle.toUpperCase(java.util.Locale.ROOT) + " family");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She spoke of the 240 passengers who drowned.|KILLED passenger
            She spoke of the 43 men who have gone missing.|MISSING man
            He named the 26 students who tested positive.|INFECTED student
            Thirty-eight protesters, including seven teachers, disappeared.|MISSING protester, MISSING teacher
            """)
    void givenAVerbOfARelativeClauseOrBehindAList_whenExtracting_thenItTellsOfTheNoun(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The floods left 974 residents injured and 86 without power.|INJURED resident, AFFECTED -
            An earthquake left 309 tourists dead and 807 homeless.|KILLED tourist, DISPLACED -
            A stampede left 65 workers wounded and 81 ill.|INJURED worker, INFECTED -
            """)
    void givenTwoStatesThatOneVerbLeaves_whenExtracting_thenEachFigureHasItsOwn(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The number of wounded from the explosion rose to 183 on Tuesday.|INJURED
            The casualty figure from the quake climbed to 182.|KILLED_OR_INJURED
            Doctors put the number of missing at 79.|MISSING
            The case count reached 3,552.|INFECTED
            """)
    void givenATallyBeforeItsVerb_whenExtracting_thenItTellsOfTheFigure(String text, String expected) {
        assertThat(Claims.told(text)).hasSize(1).allSatisfy(told -> assertThat(told)
                .startsWith(expected + " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The disappearance of 43 students shocked the country.|MISSING student
            The raid led to the capture of 66 soldiers.|CAPTURED soldier
            The minister resigned after the jailing of 90 nurses.|ARRESTED nurse
            There were 55 evacuations in the town.|EVACUATED evacuation
            """)
    void givenANounOfADeed_whenExtracting_thenItTellsWhatHappens(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }
}
