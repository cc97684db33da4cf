package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of which the rules alone decide wrongly whether they claim something; made-up sentences. */
class LearnedClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Engineers kept the furnace burning for 20 years.",
                "The satellite circled the planet for 11 months.",
                "The two were trapped for six days."
            })
    void givenDurationOfWhatIsTold_whenExtracting_thenItIsAClaim(String text) {
        assertThat(Claims.of(text)).last().satisfies(claim -> assertThat(claim.event())
                .isEqualTo(Event.MEASURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The flight took off two hours ago.", "The team reached the summit in 12 days."})
    void givenDurationThatSaysWhen_whenExtracting_thenItIsNoClaim(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }
}
