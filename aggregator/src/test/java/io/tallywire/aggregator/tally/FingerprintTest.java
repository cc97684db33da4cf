package io.tallywire.aggregator.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final int KEPT = 256;

    @Test
    void givenNoBytes_whenParsed_thenThereIsNone() {
        assertThat(Fingerprint.parse(ByteBuffer.allocate(0))).isEmpty();
    }

    @Test
    void givenACopyThatIsCut_whenCompared_thenItIsContained() {
        Set<Integer> whole = hashes(1, 900);
        Set<Integer> cut = new TreeSet<>(Integer::compareUnsigned);
        whole.stream().filter(hash -> hash % 3 == 0).forEach(cut::add); // position and hash have nothing to do

        assertThat(of(cut).containment(of(whole))).isEqualTo(1);
    }

    @Test
    void givenTextsThatShareNothing_whenCompared_thenNothingIsContained() {
        assertThat(of(hashes(1, 500)).containment(of(hashes(2, 500)))).isZero();
    }

    @Test
    void givenTooLittleToCompare_whenCompared_thenNothingIsContained() {
        Set<Integer> few = hashes(1, 10);

        assertThat(of(few).containment(of(few))).isZero();
    }

    @Property(tries = 100)
    void givenAShareInCommon_whenEstimated_thenItIsNearTheTruth(
            @ForAll Random random, @ForAll @IntRange(min = 300, max = 1500) int size) {
        Set<Integer> one = new TreeSet<>(Integer::compareUnsigned);
        Set<Integer> other = new TreeSet<>(Integer::compareUnsigned);
        int common = size / 2;
        for (int i = 0; i < common; i++) {
            int shared = random.nextInt();
            one.add(shared);
            other.add(shared);
        }
        while (one.size() < size) {
            one.add(random.nextInt());
        }
        while (other.size() < size) {
            other.add(random.nextInt());
        }

        assertThat(of(one).containment(of(other))).isCloseTo(0.5, within(0.25));
    }

    @Property(tries = 100)
    void givenTwoTexts_whenComparedEitherWay_thenTheEstimateIsTheSame(@ForAll long one, @ForAll long other) {
        Fingerprint first = of(hashes(one, 400));
        Fingerprint second = of(hashes(other, 700));

        assertThat(first.containment(second)).isEqualTo(second.containment(first));
    }

    @Test
    void givenBytesThatAreNone_whenParsed_thenTheErrorSaysWhy() {
        assertThatThrownBy(() -> Fingerprint.parse(ByteBuffer.allocate(7))).hasMessageContaining("7 bytes");
        assertThatThrownBy(() -> Fingerprint.parse(numbers(2, 9, 8))).hasMessageContaining("don't ascend");
        assertThatThrownBy(() -> Fingerprint.parse(numbers(1, 8, 9))).hasMessageContaining("has 1 hashes but holds 2");
    }

    private static Set<Integer> hashes(long seed, int count) {
        Random random = new Random(seed);
        Set<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
        while (hashes.size() < count) {
            hashes.add(random.nextInt());
        }
        return hashes;
    }

    private static Fingerprint of(Set<Integer> hashes) {
        Set<Integer> sorted = new TreeSet<>(Integer::compareUnsigned);
        sorted.addAll(hashes);
        ByteBuffer bytes = ByteBuffer.allocate(4 * (1 + Math.min(KEPT, sorted.size())));
        bytes.putInt(sorted.size());
        sorted.stream().limit(KEPT).forEach(bytes::putInt);
        return Fingerprint.parse(bytes.flip()).orElseThrow();
    }

    private static ByteBuffer numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.flip();
    }
}
