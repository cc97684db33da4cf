package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many words of news for the same fate, in sentences of our own. */
class FatesInOtherWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISSING|As of Sunday evening 228 residents could not be traced.
            MISSING|The number of people who cannot be traced jumped to 159.
            MISSING|More than 50 people cannot be found.
            MISSING|Another 145 people have yet to be found.
            MISSING|Another 145 people are yet to be located.
            MISSING|Scores of miners have not come up.
            MISSING|There is no news of an estimated 120 miners.
            MISSING|The whereabouts of 12 others are not known.
            MISSING|12 climbers have not been heard from since Monday.
            MISSING|12 sailors have not been seen since the storm.
            MISSING|Rescuers are looking for 12 more people.
            MISSING|Nothing has been heard of the 12 sailors.
            MISSING|12 are still being sought.
            MISSING|The search goes on for 12 others.
            MISSING|Contact was lost with 12 climbers.
            DAMAGED|Nearly 9,000 homes are gone.
            DAMAGED|Some 1,200 buildings came down.
            DAMAGED|Flames devoured 300 houses.
            DAMAGED|The flood carried off 40 houses.
            DAMAGED|Over 7,000 homes are gone or beyond repair.
            DAMAGED|The storm left 340 homes without a roof.
            DAMAGED|12 schools were shelled.
            DAMAGED|12 homes were left uninhabitable.
            DAMAGED|12 homes had their roofs torn off.
            DAMAGED|12 graves were desecrated.
            RESCUED|So far 16 people have been brought out of the debris.
            RESCUED|Crews have taken 24 people out of the rubble.
            RESCUED|At least 15 had been brought out.
            RESCUED|Rescuers freed all 41 workers from the tunnel.
            EVACUATED|About 2,000 residents had to get out.
            ARRESTED|12 people appeared in court.
            ARRESTED|Prosecutors brought charges against 12 officials.
            ARRESTED|Police collared 12 youths.
            ARRESTED|12 people were booked on riot charges.
            ARRESTED|12 men are on trial.
            ARRESTED|12 men went on trial.
            KIDNAPPED|12 girls are still in the hands of the gang.
            FREED|12 inmates are on the run.
            FREED|12 girls got away.
            INJURED|12 people were in a serious condition.
            INJURED|12 people were struck by shrapnel.
            INJURED|12 people were hit by a car.
            INJURED|12 officers needed stitches.
            INJURED|12 people were knocked down.
            INJURED|12 soldiers lost limbs.
            HOSPITALISED|Hospitals took in 12 people.
            HOSPITALISED|12 people were kept in overnight.
            HOSPITALISED|12 people sought care at hospitals.
            INFECTED|12 people have gone down with flu.
            DISPLACED|12 people have no home to go back to.
            DISPLACED|12 people are living in tents.
            DISPLACED|The fighting drove 12 people out.
            AFFECTED|12 people are stuck inside.
            AFFECTED|12 people face hunger.
            AFFECTED|12 people are short of food.
            AFFECTED|12 people have no drinking water.
            AFFECTED|12 people had their details stolen.
            PRESENT|12 guests were staying at the hotel.
            PRESENT|12 people filed past the coffin.
            PRESENT|12 workers were on the site.
            PRESENT|12 miners were below ground.
            KILLED|12 bodies were pulled from the rubble.
            KILLED|Six bodies have been brought ashore.
            KILLED|12 people did not make it.
            KILLED|The blast wiped out a family of 12.
            SEIZED|12 laptops were taken away as evidence.
            SEIZED|Agents hauled away 12 boxes.
            SEIZED|Police took possession of 12 guns.
            LAID_OFF|12 jobs are on the line.
            LAID_OFF|12 jobs hang in the balance.
            LAID_OFF|The firm got rid of 12 jobs.
            LAID_OFF|12 posts will disappear.
            """)
    void givenWordingOfAFate_whenExtracting_thenItIsRead(Event event, String text) {
        assertThat(Claims.of(text).get(0).event()).isEqualTo(event);
    }
}
