package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is credited for which figure in plain sentences as news words them every day. */
class CreditsOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rise was well above the 3 percent economists had forecast.               | 3 percent    | economists
            Revenue was short of the $1.3 billion Wall Street analysts expected.         | $1.3 billion | Wall Street analysts
            The toll is higher than the 27 deaths that the ministry reported.            | 27           | the ministry
            It earned above the average estimate of $40 million from analysts.           | $40 million  | analysts
            Analysts had been looking for profit of $30 million.                         | $30 million  | Analysts
            Three developers argue their plans are modest and hold 40 percent flats.     | 40 percent   | Three developers
            The firm paid $40 million for the mine, a stock exchange filing showed.      | $40 million  | a stock exchange filing
            Weller owed $3 million, according to court documents.                        | $3 million   | court documents
            The lawsuit, filed in Denver on Monday, alleges that the firm hid 12 crates. | 12           | The lawsuit
            Graziers fear as many as 40,000 sheep are dead.                              | 40,000       | Graziers
            The route earns around $41,000 a day, brokers reckon, although it fell.      | $41,000      | brokers
            By late evening police counted 11 arrests.                                   | 11           | police
            Sales rose 8 percent, said Ode, adding that 300 stores would open.           | 300          | Ode
            In the report released on Monday by the audit office, three plants passed.   | three        | the report released on Monday by the audit office
            This is at odds with the poll, in which only 33 percent felt safe.           | 33 percent   | the poll
            South Korea's president, Kim Sun-ho, says the North has fired 30 missiles.   | 30           | South Korea's president, Kim Sun-ho
            Lawmaker Park Ji-won said the North had fired 30 missiles.                   | 30           | Lawmaker Park Ji-won
            Sales rose 5 percent, as the ministry noted on Monday.                       | 5 percent    | the ministry
            The cost was put by the ministry at $40 million.                             | $40 million  | the ministry
            Of the 40 deaths recorded by the council, most were in the south.            | 40           | the council
            The toll is higher than the 412 acknowledged by the police.                  | 412          | the police
            Analysts at Pellam lifted their oil forecast by $9 to $98.                   | $98          | Analysts at Pellam
            The decision finds that managers rigged 90 tenders.                          | 90           | The decision
            The junta admits to 17 dead.                                                 | 17           | The junta
            Sales of $295 million were below analysts' average forecast for sales of $310 million. | $310 million | analysts
            Margins fell below the 138 percent consensus estimate among analysts.        | 138 percent  | analysts
            Nordex lost less than the 5 cents per share as expected by analysts.         | 5 cents      | analysts
            For the quarter, Nordex forecast revenue of $300 million.                    | $300 million | Nordex
            The ministry earlier gave a toll of 11 dead.                                 | 11           | The ministry
            The toll is higher than the 412 that rights groups have counted.             | 412          | rights groups
            The ministry admitted 40 homes had burned.                                   | 40           | The ministry
            Some 40 homes had burned, a union said earlier.                              | 40           | a union
            Some 40 homes, officials said late on Sunday, had burned.                    | 40           | officials
            “We lost 40 homes,” said the company in a statement on Monday.               | 40           | the company
            “We lost 40 homes,” said a doctor at the hospital last week.                 | 40           | a doctor at the hospital
            The fire chief said on Monday that 40 homes had burned.                      | 40           | The fire chief
            Officials put the number of dead at 11.                                      | 11           | Officials
            An inquest into the blast heard he had owned 12 guns.                        | 12           | An inquest into the blast
            The ministry said it was a fire. It went on to say that 40 homes had burned. | 40           | The ministry
            The firm said it was sad. It added 40 of the staff were ill.                 | 40           | The firm
            Sales rose 9 percent in May, a spokesman added earlier this week.            | 9 percent    | a spokesman
            The latest tally by Nordex stands at 40 dead.                                | 40           | Nordex
            At a conference, the police chief, Ivo Roe, said rebels fired 40 rockets.    | 40           | the police chief, Ivo Roe
            Some 40 homes burned, said two people familiar with the matter.              | 40           | two people familiar with the matter
            Police put the toll at 25, the army at 66.                                   | 66           | the army
            “It cost $40 million,” the Courier quoted the union as saying.               | $40 million  | the union
            It lost $40 million, documents seen by Nordex Radio show.                    | $40 million  | documents seen by Nordex Radio
            Both the council and a doctor say 40 homes burned.                           | 40           | Both the council and a doctor
            Some 12 fled, said Ivo Roe, adding that the number of cases rose to 40.      | 40           | Ivo Roe
            The town is in ruins, with aid groups saying 40 people are dead.             | 40           | aid groups
            A survey of 1,012 adults found that 12 percent smoke.                        | 12 percent   | A survey
            The cost, estimated by experts at $40 million, will be shared.               | $40 million  | experts
            The mayor left after saying that 40 homes had burned.                        | 40           | The mayor
            Ivo Roe, speaking to reporters in Pell, said the town lost 40 homes.         | 40           | Ivo Roe
            The governor raised the death toll to 40.                                    | 40           | The governor
            Rights groups gave the death toll as 40.                                     | 40           | Rights groups
            After the fire, the mayor said late on Monday that 40 homes had burned.      | 40           | the mayor
            """)
    void givenSourceInPlainNews_whenExtracting_thenItIsCredited(String text, String figure, String credit) {
        assertThat(claim("", text, figure).attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The company told 70 of its 310 employees to stay at home.                              | 70
            The firm expects sales of $90 million, down from $110 million last year.               | $110 million
            Police counted 11 arrests and the fire department had treated 27 people.               | 27
            Sales rose 5 percent, more than analysts had expected.                                 | 5 percent
            Some 40 complaints received by police led to charges.                                  | 40
            The 40 men arrested by police will be charged.                                         | 40
            Sales rose to $9 million, missing the estimate of $8 million, according to Acme.       | $9 million
            Output rose 4 percent, compared with the 3 percent in May.                             | 3 percent
            Of the 27 projects that the council looked at, most are late.                          | 27
            The panel was led by a judge who sat on the inquiry, in which 20 nurses gave evidence. | 20
            Under the deal announced on Monday, Nordex will pay $40 million.                       | $40 million
            The mayor said after talks with 40 ministers that the fire was out.                    | 40
            The mayor told a rally of 40 people that the fire was out.                             | 40
            The mayor said in Pell, where 40 people died in May, that the fire was out.            | 40
            The mayor said the firm, which has 40 shops, would move to Pell.                       | 40
            The mayor said rebels had attacked Pell, a town of 40,000 people.                      | 40,000
            The company announced a plan to cut 40 jobs.                                           | 40
            The manager reported to 40 shareholders.                                               | 40
            The report was read by 40 people.                                                      | 40
            The army showed 40 captured men to reporters.                                          | 40
            The firm counts 40 banks among its customers.                                          | 40
            It struck people like Ida Roe, a mother of two, who said on Monday that she would go.  | two
            """)
    void givenFigureThatNobodyTells_whenExtracting_thenNobodyIsCredited(String text, String figure) {
        assertThat(claim("", text, figure).attribution()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNDP: 40 new cases of fever in the north | 40  | UNDP
            Nordex says to cut 900 jobs              | 900 | Nordex
            'We lost 40 cows': farmers tell of flood | 40  | farmers
            Gov. Ned Stour: 40 people killed in fire | 40  | Gov. Ned Stour
            40 killed in fire - Mayor Lena Orsik     | 40  | Mayor Lena Orsik
            Nordex lost 40 shops in May, filing says | 40  | filing
            """)
    void givenSourceInHeadline_whenExtracting_thenItIsCredited(String headline, String figure, String credit) {
        assertThat(claim(headline, "The news came on Monday.", figure).attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA: 40 new cases of fever in the north", "VIDEO: 40 new cases of fever in the north"})
    void givenNoSourceBeforeColon_whenExtracting_thenNobodyIsCredited(String headline) {
        assertThat(claim(headline, "The news came on Monday.", "40").attribution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"“I lost 90 cows,” said the 56-year-old.", "“I lost 90 cows,” the 56-year-old said."})
    void givenAgeForName_whenExtracting_thenWhoWasNamedLastIsCredited(String sentence) {
        String text = "Carl Ryder has farmed in Pell for decades.\n\n" + sentence;

        assertThat(claim("", text, "90").attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo("Carl Ryder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40  | ADA MOOR
            12  | ADA MOOR
            300 |
            """)
    void givenTranscript_whenExtracting_thenLabelsAreSpeakersAndHostsAreNot(String figure, String credit) {
        String text = """
                TIM REED, HOST: The fire burned for days.

                ADA MOOR, FARMER: We lost 40 cows. And there are 12 more.

                REED: About 300 homes burned.
                """;

        assertThat(claim("", text, figure).attribution().map(Attribution::text)).isEqualTo(Optional.ofNullable(credit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW SOUTH WALES: Some 40 homes burned.", "NORDEX N9: It has 40 sensors."})
    void givenCapitalsThatNobodySpeaksBehind_whenExtracting_thenNobodyIsCredited(String text) {
        assertThat(claim("", text, "40").attribution()).isEmpty();
    }

    @Test
    void givenQuotationOverParagraphs_whenExtracting_thenWhoIsNamedInTheNextIsCredited() {
        String text = "“We lost 40 homes.\n\n“And 12 cows are missing,” Mayor Ida Roe said.";

        assertThat(claim("", text, "40").attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo("Mayor Ida Roe");
    }

    @Test
    void givenTwoCountsBehindFigures_whenExtracting_thenBothAreCredited() {
        String text = "Figures released on Monday showed 12 dead and 40 injured.";

        assertThat(claim("", text, "40").attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo("Figures");
    }

    @Test
    void givenPronounBehindAccordingTo_whenExtracting_thenWhoSpokeIsCredited() {
        String text =
                "City councillor Ivan Kur spoke on Monday, Kur said. According to him, 14 windows were blown out.";

        assertThat(claim("", text, "14").attribution())
                .get()
                .extracting(Attribution::canonical)
                .isEqualTo("kur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two U.S. officials said the strike killed nine militants.",
                "The strike killed nine militants, two officials with knowledge of the matter said.",
                "Two people briefed on the plan said nine banks had lost money.",
                "According to two witnesses, nine bodies lay in the road."
            })
    void givenNumberOfSources_whenExtracting_thenItIsNoClaim(String text) {
        assertThat(Claims.of(text)).extracting(claim -> claim.quantity().text()).containsExactly("nine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three women said they had been attacked.",
                "Three people injured in the blast said they had been asleep.",
                "More than 300 scientists said so in a letter."
            })
    void givenPeopleWhoAreNewsThemselves_whenExtracting_thenTheirNumberIsClaimed(String text) {
        assertThat(Claims.of(text)).hasSize(1);
    }

    private static ExtractedClaim claim(String headline, String body, String figure) {
        List<ExtractedClaim> claims = Claims.of(headline, body);
        return claims.stream()
                .filter(claim -> claim.quantity().text().equals(figure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " expected among " + claims));
    }
}
