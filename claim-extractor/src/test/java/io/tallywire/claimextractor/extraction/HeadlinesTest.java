package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headlines claim, of our own. */
class HeadlinesTest {

    private static ExtractedClaim only(String headline) {
        List<ExtractedClaim> claims = Claims.of(headline, "");
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Five die in clinic fire|KILLED
            Thousands protest in capital|PRESENT
            At least 40 flee as river rises|EVACUATED
            12 held over riots|ARRESTED
            Deaths hit 31|KILLED
            """)
    void givenBareCountBeforeVerb_whenExtracting_thenItIsOfPeople(String headline, Event event) {
        ExtractedClaim claim = only(headline);
        assertThat(claim.event()).isEqualTo(event);
        assertThat(claim.quantity().unit()).isEqualTo("person");
        assertThat(claim.subject().head()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Formula 1 race in Orlu draws 40,000 fans|fan
            Firm buys 12 fire engines|engine
            20 police officers on trial|officer
            Farm loses 40 head of cattle|cattle
            """)
    void givenNounBehindNumber_whenExtracting_thenItIsNoVerb(String headline, String head) {
        assertThat(only(headline).subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Magnitude 7.2 quake rocks coast|MEASURE|quake
            Police arrest 15 in drug sweep|ARRESTED|
            """)
    void givenNoOtherVerb_whenExtracting_thenTheWordThatCanBeOneIs(String headline, Event event, String head) {
        ExtractedClaim claim = only(headline);
        assertThat(claim.event()).isEqualTo(event);
        assertThat(claim.subject().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two officers among 9 killed in raid
            Two officers and five farmers killed in raid
            Raid leaves two officers and five farmers dead
            """)
    void givenFiguresJoined_whenExtracting_thenTheSameIsToldOfBoth(String headline) {
        assertThat(Claims.of(headline, ""))
                .extracting(ExtractedClaim::event)
                .containsExactly(Event.KILLED, Event.KILLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quake: 3 dead|KILLED
            Fire leaves 500 homeless|DISPLACED
            Ambulances take 24 to hospital|HOSPITALISED
            """)
    void givenWhatHappensRightBehindCount_whenExtracting_thenNoNounBeforeItIsTheHead(String headline, Event event) {
        ExtractedClaim claim = only(headline);
        assertThat(claim.event()).isEqualTo(event);
        assertThat(claim.subject().head()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Orlu coin breaks $10,000 barrier|PRICE
            Turnout tops 70% in vote|SHARE
            """)
    void givenLevelThatIsPassed_whenExtracting_thenItIsNoChange(String headline, Event event) {
        assertThat(only(headline).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 in 5 adults skip breakfast|adult
            Turnout tops 70% in vote|turnout
            Oil tops $60 a barrel|oil
            """)
    void givenOtherNounsBehind_whenExtracting_thenTheyAreNotTheHead(String headline, String head) {
        assertThat(only(headline).subject().head()).isEqualTo(head);
    }
}
