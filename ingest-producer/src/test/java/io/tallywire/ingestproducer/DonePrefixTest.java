package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DonePrefixTest {

    @Test
    void givenGap_whenCounted_thenOnlyWhatComesBeforeIt() {
        DonePrefix prefix = new DonePrefix(5);

        prefix.done(5);
        prefix.done(7);

        assertThat(prefix.count()).isEqualTo(6);
    }

    @Property(tries = 50)
    void givenAnyOrder_whenAllAreDone_thenAllAreCounted(@ForAll @IntRange(max = 12_000) int items, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        DonePrefix prefix = new DonePrefix(3);

        order.forEach(item -> prefix.done(3L + item));

        assertThat(prefix.count()).isEqualTo(3L + items);
    }
}
