package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks where something stands between a speaker and what is said, and who is meant by "she". */
class SpeakersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Doctors there said they had treated 118 patients.                             | Doctors
            Miners living nearby told a news agency 80 huts burned.                       | Miners
            A report put out by the state ministry on Wednesday said 31 homes burned.     | A report put out by the state ministry
            Thirty prisons are full, a report released today has found.                   | a report
            Thirty people came, the Leeds based choir said in a statement.                | the Leeds based choir
            The court fined 30 firms, state-run Acme newspaper reported.                  | state-run Acme newspaper
            The consultancy, whose guesses have been good, said 30 homes would burn.      | The consultancy
            An officer who asked not to be named because he was not free to speak said 30 men were held. | An officer
            A trader whose sister is held, Ada Moor, said the robbers want 30 cars.       | Ada Moor
            Thirty homes burned, the Deputy Mayor of the town, Mrs Ada Moor, said.        | the Deputy Mayor of the town, Mrs Ada Moor
            It was disclosed by the deputy head of the bank, Mrs Ada Moor, that 30 branches closed. | the deputy head of the bank, Mrs Ada Moor
            Excluding charges, the drugmaker said income would have been 575 million dollars. | the drugmaker
            Briefing newsmen after the meeting, Ada Moor said out of 30 members, 20 voted.     | Ada Moor
            The shop gets a bonus of 25,000 dollars, owner Jon Reed told local radio.     | owner Jon Reed
            Thirty homes burned, per Castellan.                                           | Castellan
            The model shared that 30 guests were asked to leave.                          | The model
            Planners had first put the cost at 82 million dollars.                        | Planners
            The union has rubbished a claim by the Ministry of Labour that 38 crates came. | the Ministry of Labour
            The storm led to a warning from an insurer, Volta Trust, that losses could hit 38 million dollars. | an insurer, Volta Trust
            There was no answer to Acme allegations that 30 judges were bribed.           | Acme
            Humans cause 90 per cent of fires, government data show.                      | government data
            The hole will widen to 2.9 billion dollars, the finance ministry projects.    | the finance ministry
            The investment bank forecast that rules would cost 5 billion dollars.         | The investment bank
            Kestrian intelligence estimates around 1,100 casualties.                      | Kestrian intelligence
            Many families report having been moved 30 miles.                              | Many families
            Ada Moor was sued by a teacher who came from Leeds and claims he was hit by two guards. | a teacher
            Thirty homes burned, Ada Moor said, adding that the rest were saved.          | Ada Moor
            The fire is out, the ministry said, adding that 15 homes burned.              | the ministry
            Radio Acme quoted Ada Moor, director of the town's rescue office, as saying 30 homes burned. | Ada Moor
            Crews found 30 crates, Ada Moor said.                                         | Ada Moor
            Acme emailed us the following statement: “We do not speak for our 125,000 workers.” | Acme
            The minister said that all the five units were new.                           | The minister
            “I lost 30 cows,” the 43-year-old said.                                       | the 43-year-old
            Others said 30 homes burned.                                                  | Others
            Moody's said 30 firms failed.                                                 | Moody's
            The ministry's count was 30 homes.                                            | The ministry
            Some estimates put the loss as high as 30 million dollars.                    | Some estimates
            The minister himself said 30 homes burned.                                    | The minister
            A ministry statement put the cost at 30 million dollars.                      | A ministry statement
            The cost was put at 30 million dollars by the ministry.                       | the ministry
            Economists had forecast growth of 3 per cent.                                 | Economists
            Unions fear 30 shops will close.                                              | Unions
            Residents spoke of 50 dead.                                                   | Residents
            Police have arrested 30 men, said Jon Reed, and they are looking for 20 more. | Jon Reed
            The ministry issued a statement saying 30 homes burned.                       | The ministry
            The talks came after data showing 30 firms had failed.                        | data
            Emails seen by Acme show 30 guards fled.                                      | Emails seen by Acme
            Scientists think there are 30 moons.                                          | Scientists
            Acme plans to close 30 shops, it said.                                        | Acme
            A 2017 study found 30 homes burned.                                           | A 2017 study
            """)
    void givenSpeaker_whenExtracting_thenItIsCredited(String text, String speaker) {
        assertThat(Claims.of(text)).isNotEmpty().allSatisfy(claim -> assertThat(claim.attribution())
                .map(Attribution::text)
                .contains(speaker));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kestria saw a 21 percent rise in visitors.",
                "The charity saw calls rise to 900 a day.",
                "Crews were hoping for rain on a blaze that burned 650 homes.",
                "Twelve firefighters responded, and it took them four hours.",
                "The fire has burned out, an outcome the navy described as good after 30 trips.",
                "The buyer, said by local media to be a singer, gets three cars.",
                "Acme wrote off 30 million dollars.",
                "The singer earns 30 million dollars per film.",
                "It is that sort of story, told at some 640 meetings.",
                "The Panama letters document trove was shared with 30 groups.",
                "Storm Ada has claimed 12 lives.",
                "Orvella slashed its profit outlook by a third.",
                "The shop sells roads, trains and building projects, and 30 dolls.",
                "Of the 30 homes sought, nine were found."
            })
    void givenFigureThatNobodyIsSaidToSay_whenExtracting_thenNobodyIsCredited(String text) {
        assertThat(Claims.of(text)).isNotEmpty().allSatisfy(claim -> assertThat(claim.attribution())
                .isEmpty());
    }

    @Test
    void givenPhraseInsertedIntoAClause_whenExtracting_thenItsSpeakerIsCredited() {
        assertThat(Claims.only("At least 30 homes, the ministry said, have burned.")
                        .attribution())
                .map(Attribution::text)
                .contains("the ministry");
    }

    @Test
    void givenSizeOfASurvey_whenItIsCredited_thenOnlyWhatItFoundIs() {
        String body = "Acme owns 5 shops, according to a survey of 1,012 adults.";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("a survey", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Moor was asked for help, Ada Moor said. “Can 30 crates settle it?” she asked.",
                "The mayor spoke. “Can 30 crates settle it?” asked Ada Moor.",
                "Ada Moor said: “ ‘Hit 40 miles per hour.’ But it was not safe. I had 30 bruises.”",
                "The mayor spoke. The shop of owner Ada Moor burned. She said 30 homes burned."
            })
    void givenQuestionOrNestedQuotation_whenExtracting_thenItsSpeakerIsCredited(String text) {
        assertThat(Claims.of(text)).isNotEmpty().allSatisfy(claim -> assertThat(claim.attribution())
                .map(Attribution::canonical)
                .contains("moor"));
    }

    @Test
    void givenPartsInTheNextParagraph_whenTheWholeWasReported_thenTheSameIsCredited() {
        String body =
                "Thirty people were hurt in the last 24 hours, the ministry said.\n\nOf these, 20 are laboratory workers.";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsOnly("the ministry");
    }

    @Test
    void givenWomanAndMan_whenSheSpeaks_thenTheManIsNotMeant() {
        String body =
                "Mrs Ada Moor said the town was calm. Mr Jon Reed said the sea was not. She said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }

    @Test
    void givenManWhomTheTextCallsHe_whenSheSpeaks_thenHeIsNotMeant() {
        String body =
                "Ada Moor said the town was calm. Jon Reed said he was not. Reed left his house. She said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }

    @Test
    void givenCrewWithoutAName_whenHeSpeaks_thenThePersonBeforeIsMeant() {
        String body = "Jon Reed said the fire was out. Crews said so too. He said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("reed");
    }

    @Test
    void givenClaimOfAnother_whenHeGoesOn_thenTheSubjectIsMeant() {
        String body =
                "Jon Reed spoke, Jon Reed said. He faulted the minister's claim that all was well. He said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("reed");
    }

    @Test
    void givenPersonWhoOpensTheParagraph_whenAQuotationFollows_thenSheIsCredited() {
        String body =
                "The mayor said the town was calm.\nDr Ada Moor, whose team dug for years, called it a find. “There are 30 rooms of it.”";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }
}
