package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is credited for a figure, in wordings that the larger tests do not hold. */
class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A field of 300 metres has been mown, a farmer told The Courier on Monday.    | a farmer
            New reports had put the tower at a height of 60 metres.                      | New reports
            The Post reports that an audit found 30 crates of arms.                      | The Post
            The police said the two men suffered burns.                                  | The police
            Auditors established that 30 crates were sold.                               | Auditors
            The report also reveals that 30 crates were sold.                            | The report
            A woman who fled the town said 30 homes burned.                              | A woman
            The town was led by Ada Moor, who said 30 homes burned.                      | Ada Moor
            The mayor told Acme News the 30 homes burned.                                | The mayor
            Thirty homes burned, the state's finance secretary said last week.           | the state's finance secretary
            Thirty homes burned, a source close to the talks said.                       | a source close to the talks
            The lead author, Ada Moor, said 30 homes burned.                             | The lead author, Ada Moor
            Ada Moor, a teacher of law, art and war, said 30 homes burned.               | Ada Moor
            In figures released by the ministry, 30 homes burned.                        | the ministry
            Thirty homes were confirmed by the ministry to have burned.                  | the ministry
            Ada Moor was quoted as saying 30 homes burned.                               | Ada Moor
            Army sources, who asked not to be named, put the toll higher, at 30 dead.    | Army sources
            Thirty homes burned, by the ministry's count.                                | the ministry
            The ministry's claim of 30 dead is in doubt.                                 | The ministry
            “It took us 30 crates,” Ada Moor laughed.                                    | Ada Moor
            “We lost homes, 30 of them,” said one Tarnholm broker.                       | one Tarnholm broker
            Wired says that the 30 crates were sold.                                     | Wired
            Crowds of 5,000 people sing here. — Ada Moor (@adamoor) May 3, 2017          | Ada Moor
            The mayor, Ada Moor, said 30 homes burned.                                   | The mayor, Ada Moor
            Thirty homes burned, said its chair, the lawyer Dr. Ada Moor.                | its chair, the lawyer Dr. Ada Moor
            Ada Moor, 34, from Leeds, told the Courier her team had pulled 57 people out. | Ada Moor
            Thirty homes burned, the national search and rescue agency said, in Tarnholm. | the national search and rescue agency
            Ada Moor sobbed: “There were 50 of us in there.”                             | Ada Moor
            The pilot, who was badly hurt, said the coaches slid for 20 metres.          | The pilot
            Critic Ada Moor, noting that the town had spent 30 million euros, left.      | Critic Ada Moor
            Ada Moor condemned it “in strong words,” saying the shots hit Tarnholm and 30 homes. | Ada Moor
            State radio quoted an official as saying that 30 homes burned.               | an official
            The 30 deaths reported by the ministry are the first.                        | the ministry
            Thirty homes burned, by the reckoning of the ministry.                       | the ministry
            On the ministry's reckoning, 30 homes burned.                                | the ministry
            Ada Moor pointed out that 30 homes burned.                                   | Ada Moor
            Thirty homes burned, the mayor's aide, Ada Moor, said.                       | the mayor's aide, Ada Moor
            Iraq, said one official, will get 45 crates.                                 | one official
            A Reuters survey found 30 homes burned.                                      | A Reuters survey
            A report released Monday says 30 homes burned.                               | A report
            The bill, worth 30 million euros, was announced Monday by Ada Moor.          | Ada Moor
            “There were 30 homes,” Moor, the captain, said.                              | Moor
            Ford estimates that 30 cars burned.                                          | Ford
            Cook told the paper that 30 cars burned.                                     | Cook
            The school board said 30 homes burned.                                       | The school board
            The centre values the loss at 30 million euros.                              | The centre
            Sales are forecast to rise by 30 crates, the lender Acme said.               | the lender Acme
            A letter is said in the report to have named 30 homes.                       | the report
            As first reported by the Courier, 30 homes burned.                           | the Courier
            Going by the ministry, 30 homes burned.                                      | the ministry
            Thirty homes burned, if one believes the union.                              | the union
            In a report by the Courier, 30 homes were empty.                             | a report by the Courier
            In a survey it paid for, 30 homes were empty.                                | a survey
            Some 30 homes burned in the latest report from the ministry.                 | the latest report from the ministry
            A survey found 30 homes.                                                     | A survey
            The report gives it a 30 percent chance.                                     | The report
            The files list more than 30 builders.                                        | The files
            The filing names 30 banks.                                                   | The filing
            The letter highlights how 30 women were paid less.                           | The letter
            Thirty people were arrested, the statement read.                             | the statement
            “Thirty people were arrested,” read one post.                                | one post
            The company now sees full-year revenue of 30 million euros.                  | The company
            Ada Moor accused police of keeping 30 women from fleeing.                    | Ada Moor
            Ada Moor stole 30 crates, the inquest was told.                              | the inquest
            The court heard Ada Moor stole 30 crates.                                    | The court
            Police believe 30 people were on board.                                      | Police
            The bank forecast that changes to the law will cost 30 million euros.        | The bank
            Another trader, Ada Moor, who deals in cloth, said 30 bales burned.           | Another trader, Ada Moor
            A resident, Ada Moor, 43, said 30 bales burned.                              | A resident, Ada Moor
            A seller, who gave her name only as Ada, said 30 bales burned.               | Ada
            A man who identified himself as Ada Moor said 30 bales burned.               | Ada Moor
            Thirty bales burned, according to the police chief, Ada Moor.                | the police chief, Ada Moor
            State TV quoted Gov. Ada Moor as saying that 30 bales burned.                | Gov. Ada Moor
            Some said they had lost 30 bales.                                            | Some
            Both told police they lost 30 bales.                                         | Both
            Ada Moor admitted taking 30 bales.                                           | Ada Moor
            The firm posted on Instagram that it lost 30 bales.                          | The firm
            Thirty bales burned (per Acme).                                              | Acme
            A study published Tuesday in the journal Acme found that 30 homes were damp. | A study published Tuesday in the journal Acme
            In a statement, the group claimed responsibility and said 30 men were killed. | the group
            The defence minister, Ada Moor, said Acme sold 30 tanks.                     | The defence minister, Ada Moor
            Ada Moor was quoted by Acme as saying 30 homes burned.                       | Ada Moor
            Acme does not expect more than 30 shops to close.                            | Acme
            The ministry late Sunday said 30 homes burned.                               | The ministry
            The ministry earlier this week confirmed 30 deaths.                          | The ministry
            Ada Moor on Friday said 30 homes burned.                                     | Ada Moor
            Prices are up 30 percent, brokers reckon, although few sell.                 | brokers
            Only one claim in four was settled, a parliamentary panel had noted.         | a parliamentary panel
            Acme quit 30 markets, according to a recently published authorised biography. | a recently published authorised biography
            """)
    void givenSpeaker_whenExtracting_thenItIsCredited(String text, String speaker) {
        assertThat(Claims.only(text).attribution()).map(Attribution::text).contains(speaker);
    }

    @Test
    void givenShareOfPeopleWhoSay_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("Half of voters say they own a car.").attribution())
                .isEmpty();
    }

    @Test
    void givenFigureToldAsKnown_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("The minister said he welcomed the release of the 21 sailors.")
                        .attribution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insurers face claims of 30 million euros.",
                "Ada Moor announced her resignation after 20 games.",
                "The crew, which Ada Moor thought the pilot said was tired, flew 30 passengers.",
                "The union has pledged 5 million euros in aid.",
                "The mayor welcomed any of the more than 30 refugees, officials said.",
                "An audit report running to 50 pages was read.",
                "Guests won't see a cent of the 30 million euros.",
                "Acme, citing higher costs, closed 30 shops.",
                "The shops had closed, the mayor told a hall of 50 people.",
                "Ada Moor added a touchdown on a 36-yard run.",
                "The singer posted four photos.",
                "Ada Moor bought a jet, valued at 30 million euros, in May.",
                "Fares are low on account of 30 discounts.",
                "Ada Moor found 30 crates in the barn.",
                "The firm put into play as many as 30 crates.",
                "Thirty people have left since the plan was announced by the minister.",
                "Two men, 30, were assessed by doctors.",
                "Going by train, 30 guests came late.",
                "In the barn, 30 crates burned.",
                "Soldiers dug through snow said to be 30 feet deep.",
                "The crew, believed to be tired, flew 30 passengers.",
                "Members can claim up to 30 euros.",
                "The group claimed responsibility for the attack that killed 30 people.",
                "Acme did not say how many of its 30 shops would close.",
                "Acme won't say whether 30 shops will close.",
                "Ada Moor wrote 30 books.",
                "Thirty people were detained, it said.",
                "Thirty million euros were pledged by the European Commission.",
                "Latvia has found 30 deaths.",
                "The clinic has admitted 30 patients.",
                "The loss is now put at 30 million euros.",
                "The study gave 30 patients a new drug.",
                "The mayor lists 30 pubs.",
                "Ada Moor is accused of taking 30 crates.",
                "While the 30 girls are free, analysts point out that the war goes on.",
                "Staff were told that 30 jobs would go."
            })
    void givenFigureThatNobodyIsSaidToSay_whenExtracting_thenNobodyIsCredited(String text) {
        assertThat(Claims.only(text).attribution()).isEmpty();
    }

    @Test
    void givenQuotationThatRunsOnOverParagraphs_whenExtracting_thenItsSpeakerIsCredited() {
        String body =
                "Ada Moor spoke to us.\n“We ran,” Ada Moor said. “There was smoke.\n“There were flames.\n“There was noise.\n"
                        + "“There was dust.\n“I counted 30 fire engines.”";

        assertThat(Claims.only(body).attribution()).map(Attribution::text).contains("Ada Moor");
    }

    @Test
    void givenPersonWhoOpensTheSentenceBefore_whenHeSpeaks_thenHeIsCredited() {
        String body =
                "The mayor said the town was calm. Analyst Jon Reed was less sure. “They lost 30 homes,” he said.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("reed");
    }

    @Test
    void givenPersonOfWhomTheAgeIsTold_whenSheSpeaks_thenSheIsCredited() {
        String body =
                "The mayor said the town was calm. The prize went to Ada Moor, 43, a baker. She said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }

    @Test
    void givenPersonBehindThePrepositionThatOpens_whenSheSpeaks_thenSheIsCredited() {
        String body = "The mayor said the town was calm. For Ada Moor it makes no sense. “I owe 30 crates,” she said.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }

    @Test
    void givenCountOfSomebodyNamedBefore_whenExtracting_thenSheIsCredited() {
        String body = "Ada Moor spoke of the fire. By her count 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::canonical).contains("moor");
    }

    @Test
    void givenPartsOfWhatWasReported_whenExtracting_thenTheSameIsCredited() {
        String body = "Thirty people were hurt, the ministry said. Of those, 20 were in hospital.";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("the ministry", "the ministry");
    }

    @Test
    void givenDateline_whenTheReportFollows_thenAllOfItIsCredited() {
        String body =
                "TARNHOLM, May 3 (Acme) – Police said on Thursday they had detained 412 people, 38 of them minors.";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("Police", "Police");
    }

    @Test
    void givenCountBehindASemicolon_whenTheOneBeforeIsReckoned_thenItIsNotCredited() {
        String body = "On the ministry's reckoning 30 homes burned; 20 shops are closed.";

        assertThat(Claims.of(body))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("the ministry", "");
    }

    @Test
    void givenOneOfTheSpeakers_whenHeGoesOn_thenTheyAreCredited() {
        String body = "Army sources spoke to us, sources said. One of them said 30 homes were lost.";

        assertThat(Claims.only(body).attribution()).map(Attribution::text).contains("sources");
    }

    @Test
    void givenQuotationBehindTheVerb_whenTheSentenceGoesOn_thenTheRestIsNotCredited() {
        String body = "Ada Moor added “the town has to be cleared at once” after shells hit 30 homes.";

        assertThat(Claims.only(body).attribution()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Storm burns 30 homes - Moor           | Moor
            Moor: Storm burned 30 homes           | Moor
            Storm burns 30 homes - Acme News      |
            Tarnholm: Storm burned 30 homes       |
            """)
    void givenNameInHeadline_whenTheTextLetsItSpeak_thenItIsCredited(String headline, String speaker) {
        ExtractedClaim claim = ClaimExtractor.create()
                .extract(new ArticleText(headline, "Mayor Ada Moor said that Tarnholm was lost.", null))
                .get(0);

        assertThat(claim.attribution().map(Attribution::text)).isEqualTo(Optional.ofNullable(speaker));
    }

    @Test
    void givenTitleOfSomebodyNamedBefore_whenHeSpeaks_thenTheNameIsCredited() {
        String body =
                "Mayor Ada Moor spoke of the fire, said Acme. Mayor Ada Moor said it was bad. The mayor said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::text).contains("Mayor Ada Moor");
    }

    @Test
    void givenTitleOfSomebodyElse_whenHeSpeaks_thenTheNameBeforeIsNotCredited() {
        String body = "Spokesman Jon Reed said it was bad. A spokesman said 30 homes burned.";

        assertThat(Claims.only(body).attribution()).map(Attribution::text).contains("A spokesman");
    }
}
