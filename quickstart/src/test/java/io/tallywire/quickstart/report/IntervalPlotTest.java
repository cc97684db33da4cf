package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Quantity;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalPlotTest {
    private static final int WIDTH = 17;

    @Test
    void givenClosedOpenAndExactFigures_whenDrawn_thenTheyShareOneAxis() {
        List<Quantity> figures = List.of(figure(0.0, 10.0), figure(5.0, null), figure(null, 5.0), figure(10.0, 10.0));
        IntervalPlot plot = new IntervalPlot(figures, WIDTH);

        assertThat(figures.stream().map(plot::bar))
                .containsExactly(
                        "  ├───────────┤  ", //
                        "        ├───────►",
                        "◄───────┤        ",
                        "              ●  ");
    }

    @Test
    void givenOnlyOneFigure_whenDrawn_thenItStandsInTheMiddle() {
        IntervalPlot plot = new IntervalPlot(List.of(figure(7.0, 7.0)), WIDTH);

        assertThat(plot.bar(figure(7.0, 7.0))).isEqualTo("        ●        ");
    }

    @Property
    void givenAnyFigures_whenDrawn_thenEachBarHasThePlotsWidth(@ForAll int one, @ForAll int other) {
        Quantity figure = figure((double) Math.min(one, other), (double) Math.max(one, other));

        assertThat(new IntervalPlot(List.of(figure, figure(null, null)), WIDTH).bar(figure))
                .hasSize(WIDTH);
    }

    private static Quantity figure(@Nullable Double low, @Nullable Double high) {
        return Quantity.newBuilder()
                .setLow(low)
                .setHigh(high)
                .setBound(io.tallywire.schemas.Bound.EXACT)
                .build();
    }
}
