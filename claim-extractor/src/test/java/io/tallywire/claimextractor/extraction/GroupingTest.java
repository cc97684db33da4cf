package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static String key(String headline, String body) {
        return Claims.of(headline, body).get(0).claimKey();
    }

    private static List<String> keys(String body) {
        return Claims.of(body).stream().map(ExtractedClaim::claimKey).toList();
    }

    @Test
    void givenCityAndCountry_whenPeopleAreKilled_thenTheKeyIsTheSame() {
        String city = key("Bus crash in Lyon", "Twelve people were killed in the crash.");
        String country = key("French coach crash", "Fourteen people died in the crash in France, police said.");

        assertThat(city).isEqualTo(country).contains("|france|");
    }

    @Test
    void givenViolenceInTheSameCountry_whenPeopleAreKilled_thenTheKeyDiffers() {
        String crash = key("Bus crash in Lyon", "Twelve people were killed in the crash.");
        String attack = key("Gunmen in Lyon", "Twelve people were killed by gunmen in France.");

        assertThat(crash).isNotEqualTo(attack);
    }

    @Test
    void givenMishapInWordsOfItsOwn_whenPeopleAreKilled_thenTheKeyIsTheSame() {
        String crash = key("Bus crash in Lyon", "Twelve people were killed in the crash.");
        String plunge = key("Coach plunges off Lyon bridge", "Twelve people were killed when a coach left the road.");

        assertThat(crash).isEqualTo(plunge);
    }

    @Test
    void givenMoney_whenGrouping_thenTheKeyHoldsTheNameAndNotTheCountry() {
        assertThat(key("Brightloom fined in France", "Brightloom was fined $40 million by a court in Lyon."))
                .contains("|brightloom|");
    }

    @Test
    void givenMoneyInAnArticleOnACountry_whenGrouping_thenTheKeyHoldsTheCountry() {
        assertThat(key("French aid for farms", "France will pay $40 million in aid, said a ministry in Paris."))
                .contains("|france|");
    }

    @Test
    void givenOtherFormOfTheIncident_whenPeopleAreKilled_thenTheKeyIsTheSame() {
        String noun = key("Ferry accident in Lyon", "Twelve people were killed in the accident, a collision.");
        String verb = key("Ferry capsizes in Lyon", "Twelve people were killed when it capsized and sank.");

        assertThat(noun).isEqualTo(verb);
    }

    @Test
    void givenPersonWithTitleAndCitysName_whenPeopleAreKilled_thenTheKeyHoldsNoCountry() {
        assertThat(key(
                        "Blast in Tarnholm",
                        "Twelve people were killed in Tarnholm, Dr Lyon and Dr Lyon's colleague said."))
                .contains("|tarnholm|");
    }

    @Test
    void givenOnePassingNationality_whenPeopleAreKilled_thenTheKeyHoldsNoCountry() {
        String body = "Twelve people were killed in Tarnholm.\nThe mayor spoke.\nSchools stay closed.\nTrains run.\n"
                + "A French choir sang.";

        assertThat(key("Blast in Tarnholm", body)).contains("|tarnholm|");
    }

    @Test
    void givenOnlyOneCity_whenPeopleAreKilled_thenTheKeyHoldsItsCountry() {
        String body = "Twelve people were killed in Tarnholm.\nThe mayor spoke.\nSchools stay closed.\nTrains run.\n"
                + "The wounded were taken to Lyon.";

        assertThat(key("Blast in Tarnholm", body)).contains("|france|");
    }

    @Test
    void givenNationalitiesAndCity_whenPeopleAreKilled_thenTheCityTellsTheCountry() {
        String body = "Twelve people were killed in Lyon. Three American tourists and an American guide were hurt.";

        assertThat(key("Bus crash", body)).contains("|france|");
    }

    @Test
    void givenNoCountry_whenPeopleAreKilled_thenTheKeyHoldsTheName() {
        assertThat(key("Blast in Tarnholm", "Twelve people were killed in Tarnholm."))
                .contains("|tarnholm|");
    }

    @Test
    void givenPartOfTheInjured_whenGrouping_thenItsKeyDiffersFromThatOfAll() {
        String all = key("Bus crash in Lyon", "Thirty people were injured in the crash.");
        String part = key("Bus crash in Lyon", "Thirty people were seriously injured in the crash.");

        assertThat(part).isNotEqualTo(all).startsWith("injured|person/serious|");
    }

    @Test
    void givenPersonNamedLikeACity_whenGrouping_thenNoPlaceIsRead() {
        assertThat(key("Blast in Tarnholm", "Twelve people were killed, wrote Jack London."))
                .contains("|tarnholm|");
    }

    @Test
    void givenRareNoun_whenCounting_thenTheKeyHoldsNoAnchor() {
        String zoo = key("Brightloom zoo", "Brightloom keeps 12 gorillas in Lyon.");
        String city = key("Ape house opens", "The ape house in France has 14 gorillas.");

        assertThat(zoo).isEqualTo(city);
    }

    @Test
    void givenKnownNoun_whenCounting_thenTheKeyHoldsTheCountry() {
        assertThat(key("Brightloom buys in Lyon", "Brightloom owns 12 vehicles in France."))
                .contains("|france|");
    }

    @Test
    void givenCommonNoun_whenCounting_thenTheKeyHoldsTheName() {
        assertThat(key("Brightloom grows in Lyon", "Brightloom owns 12 companies in France."))
                .contains("|brightloom|");
    }

    @Test
    void givenAttackOrWar_whenPeopleAreKilled_thenTheKeyIsTheSame() {
        String attack = key("Attack in Lyon", "Gunmen killed 12 people in the attack.");
        String war = key("War reaches Lyon", "Troops killed 14 people in the war.");

        assertThat(attack).isEqualTo(war);
    }

    @Test
    void givenYearBesideTheOnlyFigure_whenGrouping_thenTheKeyHoldsNoYear() {
        String dated = key("Bus crash in Lyon", "Twelve people were killed in 2014.");

        assertThat(dated).endsWith("|cumulative");
    }

    @Test
    void givenFiguresOfTwoYears_whenGrouping_thenTheKeyHoldsTheYear() {
        String dated = key("Bus crash in Lyon", "Twelve people were killed in 2014. Nine people were killed in 2015.");

        assertThat(dated).endsWith("|2014");
    }

    @Test
    void givenMonthBesideTheOnlyFigure_whenGrouping_thenTheKeyHoldsNoMonth() {
        assertThat(key("Bus crash in Lyon", "Twelve people were killed this month."))
                .endsWith("|cumulative");
    }

    @Test
    void givenStretchOfTimeBesideTheOnlyFigure_whenGrouping_thenTheKeyHoldsIt() {
        assertThat(key("Bus crashes in Lyon", "Twelve people were killed in the past month."))
                .endsWith("|last-month");
    }

    @Test
    void givenFigureThatContradictsALargerOne_whenGrouping_thenItIsAPartNamedByItsWords() {
        assertThat(keys("The zoo keeps 12 gorillas. It has 3 female gorillas."))
                .containsExactly("count|gorilla|item||cumulative", "count|gorilla/female-gorilla|item||cumulative");
    }

    @Test
    void givenFigureThatAgreesWithTheFirst_whenGrouping_thenItKeepsTheKey() {
        assertThat(keys("The zoo keeps 12 gorillas. It has more than 10 old gorillas."))
                .containsOnly("count|gorilla|item||cumulative");
    }

    @Test
    void givenFiguresInUnitsThatDiffer_whenGrouping_thenTheyAreNotCompared() {
        assertThat(keys("The gorilla weighs 150 kg. The gorilla weighs 330 pounds."))
                .containsOnly("measure|gorilla|mass||cumulative");
    }

    @Test
    void givenSpeakersWhoContradictEachOther_whenGrouping_thenTheyDisputeOneQuantity() {
        assertThat(keys("The ministry said 30 gorillas live there. The union said 70 gorillas live there."))
                .hasSize(2)
                .containsOnly("count|gorilla|item||cumulative");
    }

    @Test
    void givenSpeakerWhoContradictsHimself_whenGrouping_thenTheSecondFigureIsAPart() {
        assertThat(keys("The ministry said 30 gorillas live there. The ministry said 70 young gorillas live there."))
                .doesNotHaveDuplicates();
    }

    @Test
    void givenFigureThatIsToldAgain_whenGrouping_thenItTakesTheKeyOfTheFirst() {
        assertThat(keys("Gunmen freed 21 girls in Lyon. The 21 met their parents.\nThe list has 21 names."))
                .containsOnly("freed|person|person|france:violence|cumulative");
    }

    @Test
    void givenFigureThatTheHeadlineTellsInShort_whenGrouping_thenItTakesTheKeyOfTheFullerMention() {
        List<ExtractedClaim> claims = Claims.of(
                "Schools in Tarnholm shut as toll stands at between 400 and 440",
                "Schools in Tarnholm closed as between 400 and 440 people were infected with measles.");

        assertThat(claims).hasSize(2).allSatisfy(claim -> assertThat(claim.claimKey())
                .startsWith("infected|person|"));
    }

    @Test
    void givenSmallCountThatIsToldAgain_whenGrouping_thenItIsAnotherThing() {
        assertThat(keys("The zoo keeps 3 gorillas. It owns 3 aquariums.")).doesNotHaveDuplicates();
    }

    @Test
    void givenOneFigureTwiceInASentence_whenGrouping_thenItCountsTwoThings() {
        assertThat(keys("The zoo keeps 30 gorillas and 30 aquariums.")).doesNotHaveDuplicates();
    }

    @Test
    void givenMoneyWithoutSubject_whenGrouping_thenItIsNotTheUsualOne() {
        assertThat(keys("Brightloom paid a fine of $40 million. It paid $7 million."))
                .last()
                .asString()
                .startsWith("payment||");
    }

    @Test
    void givenPartThatIsToldBeforeTheTotal_whenGrouping_thenTheTotalKeepsTheKey() {
        assertThat(keys("The zoo has 3 female gorillas. It keeps 12 gorillas."))
                .containsExactly("count|gorilla/female-gorilla|item||cumulative", "count|gorilla|item||cumulative");
    }

    @Test
    void givenFigureThatIsToldMoreOftenThanALargerOne_whenGrouping_thenItKeepsTheKey() {
        assertThat(
                        keys(
                                "All zoos keep 90 captive gorillas. The zoo keeps 12 gorillas. Its 12 gorillas are fed at noon."))
                .containsExactly(
                        "count|gorilla/captive-gorilla|item||cumulative",
                        "count|gorilla|item||cumulative",
                        "count|gorilla|item||cumulative");
    }

    @Test
    void givenMainAmountInOtherWords_whenGrouping_thenTheKeyIsTheSame() {
        String loss =
                key("Brightloom takes a $5 billion hit", "Brightloom lost $5 billion.\nIt has $90 million in cash.");
        String payment =
                key("Brightloom must pay", "Brightloom pays a fine of $6 billion. The $6 billion are due now.");

        assertThat(loss).isEqualTo(payment).isEqualTo("amount||money|brightloom|cumulative");
    }

    @Test
    void givenOtherAmountThanTheMainOne_whenGrouping_thenItsKeyHoldsItsNoun() {
        assertThat(keys("Brightloom pays a fine of $6 billion. The $6 billion are due. It has $90 million in cash."))
                .endsWith("payment|cash|money|brightloom|cumulative")
                .startsWith("amount||money|brightloom|cumulative");
    }

    @Test
    void givenAmountsToldEquallyOften_whenGrouping_thenTheFirstIsTheMainOne() {
        assertThat(keys("Brightloom pays a fine of $6 billion. It pays a salary of $90,000."))
                .hasSize(2)
                .startsWith("amount||money|brightloom|cumulative")
                .last()
                .asString()
                .startsWith("payment|salary|money|");
    }

    @Test
    void givenAmountsToldOnceFarDown_whenGrouping_thenNoneIsTheMainOne() {
        String body =
                "Brightloom spoke of its work.\n".repeat(30) + "It paid a fine of $6 billion and $90,000 in fees.";

        assertThat(keys(body)).hasSize(2).noneMatch(key -> key.startsWith("amount|"));
    }

    @Test
    void givenTheOnlyStretchOfTime_whenGrouping_thenTheKeyHoldsNoNoun() {
        String dating = key("Brightloom and Tarnholm split", "Their relationship lasted four years.");
        String marriage = key("Brightloom on Tarnholm", "Their marriage of five years is over, wrote Brightloom.");

        assertThat(dating).isEqualTo(marriage).isEqualTo("measure||days|brightloom|cumulative");
    }

    @Test
    void givenTheOnlyStretchOfTimeFarDown_whenGrouping_thenTheKeyHoldsItsNoun() {
        String body =
                "Brightloom and Tarnholm spoke of their work.\n".repeat(30) + "Their marriage of five years is over.";

        assertThat(key("Brightloom on Tarnholm", body)).startsWith("measure|marriage|days|");
    }

    @Test
    void givenTheOnlyLength_whenGrouping_thenTheKeyHoldsItsNoun() {
        assertThat(key("Brightloom digs", "The well is 40 metres deep.")).startsWith("measure|hole|length|");
    }

    @Test
    void givenMainAmount_whenLabelling_thenTheLabelHoldsWhatTheClaimSays() {
        assertThat(Claims.of("Brightloom fined", "Brightloom was fined $6 billion."))
                .singleElement()
                .extracting(ExtractedClaim::claimKey, ExtractedClaim::label)
                .containsExactly("amount||money|brightloom|cumulative", "Payment, Brightloom");
    }

    @Test
    void givenPersonsWhoAreCounted_whenTheArticleTellsOfAnIncident_thenTheKeyHoldsTheCountryAlone() {
        assertThat(key("Fire at a ministry in Lyon", "Eight leaders met in France after the fire."))
                .contains("|leader|person|france|");
    }

    @Test
    void givenStretchesOfHoursAndOfYears_whenGrouping_thenTheirKeysDiffer() {
        String delay = key("Brightloom delayed", "The delay lasted 17 minutes, 17 minutes too long.");
        String wait = key("Brightloom wins", "The wait lasted 108 years, wrote Brightloom.");

        assertThat(delay).isEqualTo("measure||time|brightloom|cumulative");
        assertThat(wait).isEqualTo("measure||days|brightloom|cumulative");
    }

    @Test
    void givenHeadlineWithTwoNames_whenGroupingMoney_thenArticlesThatNameEitherMoreAgree() {
        String buyer = key("Tarnwood to buy Brightloom", "Tarnwood, of Lyon, pays $4 billion, Tarnwood said.");
        String bought = key("Brightloom agrees to bid by Tarnwood", "Brightloom, once big, is bought for $4 billion.");

        assertThat(buyer).isEqualTo(bought).endsWith("|brightloom|cumulative");
    }

    @Test
    void givenCityInTheHeadline_whenGroupingMoney_thenTheFirmIsWhatTheArticleIsAbout() {
        assertThat(key("Lyon fines Brightloom", "Lyon and the rest of Lyon fined it $40 million, Lyon's mayor said."))
                .endsWith("|brightloom|cumulative");
    }

    @Test
    void givenOnlyANameInPassing_whenGroupingMoney_thenTheKeyHoldsTheCountry() {
        assertThat(key("A talk on work", "Jane Brightloom pays rent of $900 in Lyon."))
                .endsWith("|france|cumulative");
    }

    @Test
    void givenJobsThatAreCut_whenTheCountryIsNamed_thenTheKeyHoldsTheFirm() {
        String body = "Brightloom will lay off 900 workers in Lyon and elsewhere in France.";

        assertThat(key("Brightloom cuts jobs", body))
                .startsWith("laid_off|job|")
                .contains("|brightloom|");
    }

    @Test
    void givenStaffThatIsCounted_whenTheCountryIsNamed_thenTheKeyHoldsTheFirm() {
        assertThat(key("Brightloom grows", "Brightloom has 900 employees in Lyon and elsewhere in France."))
                .isEqualTo("count|worker|person|brightloom|cumulative");
    }

    @Test
    void givenPeopleWhoAreArrested_whenTheirNounsDiffer_thenTheKeyIsTheSame() {
        String men = key("Arrests in Lyon", "Police arrested 14 men in Lyon.");
        String suspects = key("Arrests in Lyon", "Police arrested 14 suspects in Lyon.");

        assertThat(men).isEqualTo(suspects).startsWith("arrested|person|person|");
    }

    @Test
    void givenPeopleWhoLeave_whenTheyAreEvacuatedOrDisplaced_thenTheKeyIsTheSame() {
        String evacuated = key("Flood in Lyon", "Some 400 people were evacuated in Lyon.");
        String displaced = key("Flood in Lyon", "Some 400 people were displaced in Lyon.");

        assertThat(evacuated).isEqualTo(displaced);
    }

    @Test
    void givenBodiesThatAreFound_whenGrouping_thenTheyArePersons() {
        assertThat(key("Boat sinks off Lyon", "Divers recovered 31 bodies in France."))
                .startsWith("killed|person|");
    }

    @Test
    void givenQualifierOfAnotherFigure_whenGrouping_thenItIsNoPart() {
        assertThat(keys("The toll in Lyon rose to 15 dead as about 200 people were still missing.")
                        .get(0))
                .startsWith("killed|person|");
    }

    @Test
    void givenHowBadlyAllAreHurt_whenGrouping_thenTheKeyIsThatOfTheInjured() {
        assertThat(key("Bus crash in Lyon", "Thirty people suffered minor injuries in the crash."))
                .startsWith("injured|person|");
    }

    @Test
    void givenFigureOfThisWeekAndOfAYear_whenGrouping_thenOnlyTheYearIsInAKey() {
        assertThat(keys("Floods in Lyon killed 12 people this week. In 2010, 9 people were killed in Lyon."))
                .containsExactly("killed|person|person|france|cumulative", "killed|person|person|france|2010");
    }

    @Test
    void givenRateOfAnotherFigure_whenGrouping_thenTheKeyHoldsNoRate() {
        assertThat(keys("The plant will create 1,600 jobs and make 20,000 bolts a month."))
                .first()
                .asString()
                .endsWith("|cumulative");
    }

    @Test
    void givenTimeInWhichItHappened_whenGrouping_thenItIsNoRate() {
        assertThat(keys("He lost $30,000 there in a week.")).first().asString().endsWith("|cumulative");
    }

    @Test
    void givenPeopleWhoAreFreed_whenTheirNounsDiffer_thenTheKeyIsTheSame() {
        String pupils = key("Gunmen in Lyon", "Gunmen released 14 pupils in Lyon.");
        String youngsters = key("Gunmen in Lyon", "Gunmen released 14 youngsters in Lyon.");

        assertThat(pupils).isEqualTo(youngsters).startsWith("freed|person|person|");
    }

    @Test
    void givenSoldiersWhoAreFreed_whenGrouping_thenTheKeyHoldsThemAndTheirNation() {
        assertThat(key("Gunmen in Lyon", "Gunmen released 14 Peruvian soldiers in Lyon."))
                .startsWith("freed|soldier:peru|person|");
    }

    @Test
    void givenPeopleAffectedByWhatIsNoIncident_whenTheCountryIsNamed_thenTheKeyHoldsTheName() {
        assertThat(key("Brightloom apologises", "The outage affected 9,000 people in Lyon, Brightloom said."))
                .isEqualTo("affected|person|person|brightloom|cumulative");
    }

    @Test
    void givenCommonWordWithACapitalInTheHeadline_whenGroupingMoney_thenARareNameGoesBeforeIt() {
        assertThat(key(
                        "Anger And Energy Cost Tarnholm Dear",
                        "The Energy plan costs Tarnholm $40 million. Anger Grew."))
                .endsWith("|tarnholm|cumulative");
    }

    @Test
    void givenNoKnownPlace_whenPeopleAreKilled_thenTheKeyHoldsTheNameThatIsNamedMost() {
        String body = "Brightloom fled Tarnholm. Twelve people were killed in Tarnholm, east of Tarnholm.";

        assertThat(key("Brightloom flees Tarnholm", body)).isEqualTo("killed|person|person|tarnholm|cumulative");
    }

    @Test
    void givenAShoutedWordInAHeadline_whenExtracting_thenTheArticleIsNotNamedAfterIt() {
        ExtractedClaim shouted = Claims.of("WINTER WALLOP: Energy bills to soar by almost 15%", "More soon.")
                .get(0);
        ExtractedClaim plain = Claims.of("Energy bills to go up by about 14% in October", "More soon.")
                .get(0);

        assertThat(shouted.claimKey()).isEqualTo(plain.claimKey());
    }
}
