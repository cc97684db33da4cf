package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts tell of more and fewer, and of how many live in a place, in sentences of our own. */
class CountedChangesTest {

    private static Event last(String text) {
        List<ExtractedClaim> claims = Claims.of(text);
        return claims.get(claims.size() - 1).event();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Net migration was 71,000, a fall of 18,000 on the year before.|DECREASE
            There was a steep rise, of 5,500, among Poles.|INCREASE
            Forces logged 23,000 assaults, up 1,200 on the year.|INCREASE
            Orlu had 340 shops left (down 37 from May).|DECREASE
            There were 340 more arrests than in May.|INCREASE
            The force has 340 fewer officers than a year ago.|DECREASE
            The party lost five seats in the north.|DECREASE
            Losses of five to eight seats are forecast.|DECREASE
            """)
    void givenCountOfMoreOrFewer_whenExtracting_thenItIsAChange(String text, Event event) {
        assertThat(last(text)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army admitted the loss of 12 soldiers.|KILLED
            The recovery of 12 girls was hailed.|COUNT
            The reduction of 500 jobs was announced.|LAID_OFF
            The club is up 12 players.|COUNT
            """)
    void givenNounOfAFateBeforeCount_whenExtracting_thenItIsNoChange(String text, Event event) {
        assertThat(last(text)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The village of 340 people was cut off.|PRESENT
            Orlu is a nation of 23 million people.|PRESENT
            The population of Orlu grew by 30,000 to 1.2 million.|PRESENT
            Membership fell by 3,000 to 210,000.|PRESENT
            """)
    void givenPeopleOfAPlace_whenExtracting_thenTheyAreThere(String text, Event event) {
        assertThat(last(text)).isEqualTo(event);
    }

    @Test
    void givenVotersLost_whenExtracting_thenTheyAreFewer() {
        assertThat(Claims.only("The party lost more than a million voters.").event())
                .isEqualTo(Event.DECREASE);
    }
}
