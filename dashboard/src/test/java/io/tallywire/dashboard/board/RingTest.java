package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RingTest {
    private final Ring ring = new Ring(10, 3);

    @Test
    void givenAPeakWithinASpan_whenRead_thenThePeakStays() {
        ring.add(0, 1);
        ring.add(5, 9);
        ring.add(9, 2);

        assertThat(ring.points(9)).containsExactly(new Ring.Point(0, 9));
    }

    @Test
    void givenMoreSpansThanItHolds_whenRead_thenTheNewestStayAndGapsAreGaps() {
        ring.add(0, 1);
        ring.add(20, 3);
        ring.add(30, 4);

        assertThat(ring.points(39)).containsExactly(new Ring.Point(20, 3), new Ring.Point(30, 4));
    }
}
