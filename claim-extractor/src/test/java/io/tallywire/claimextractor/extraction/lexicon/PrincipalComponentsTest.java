package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void givenPointsAlongADiagonal_whenFindingTheFirstAxis_thenItIsTheDiagonal() {
        List<double[]> rows = List.of(new double[] {1, 1}, new double[] {3, 3}, new double[] {5, 5.0});
        PrincipalComponents.centre(rows);

        double[] axis = PrincipalComponents.of(rows, 1)[0];

        assertThat(axis[0]).isCloseTo(Math.sqrt(0.5), CLOSE);
        assertThat(axis[1]).isCloseTo(Math.sqrt(0.5), CLOSE);
    }

    @Test
    void givenThreeDimensions_whenProjectingOnAllAxes_thenLengthsStay() {
        List<double[]> rows = List.of(
                new double[] {1, 0, 2}, new double[] {0, 3, 1}, new double[] {2, 2, 0}, new double[] {-1, 1, -4});
        PrincipalComponents.centre(rows);
        double[][] axes = PrincipalComponents.of(rows, 3);

        double[] vector = PrincipalComponents.project(new double[] {1, 2, 2}, axes);

        assertThat(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2])
                .isCloseTo(9, CLOSE);
    }

    @Test
    void givenNoVariance_whenBringingAVectorToLengthOne_thenZeroStaysZero() {
        assertThat(PrincipalComponents.unit(new double[] {0, 0})).containsExactly(0, 0);
    }
}
