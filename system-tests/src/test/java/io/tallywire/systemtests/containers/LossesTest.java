package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossesTest {
    @Test
    void givenLossesInEightPlaces_whenKeysAreAskedFor_thenEachPlaceHasAClaimOfItsOwn() {
        assertThat(Losses.publishersAfter(3)).hasSameSizeAs(Losses.round(3));
    }
}
