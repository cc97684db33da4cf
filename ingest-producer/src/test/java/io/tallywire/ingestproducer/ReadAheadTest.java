package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.Reject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {
    @Test
    void givenManyItems_whenTaken_thenAllInOrder() {
        List<Long> lines = new ArrayList<>();
        try (ReadAhead<InputItem> ahead = new ReadAhead<>(items(100_000), Function.identity(), () -> false)) {
            ahead.forEachRemaining(item -> lines.add(item.location().line()));
        }

        assertThat(lines)
                .isEqualTo(IntStream.range(0, 100_000).mapToObj(Long::valueOf).toList());
    }

    @Test
    void givenTakerThatIsSlow_whenRead_thenOnlySoMuchIsReadAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<InputItem> counted = IntStream.range(0, 100_000)
                .peek(number -> read.incrementAndGet())
                .mapToObj(ReadAheadTest::item)
                .iterator();
        try (ReadAhead<InputItem> ahead = new ReadAhead<>(counted, Function.identity(), () -> false)) {
            assertThat(ahead.hasNext()).isTrue();
            Awaitility.await().until(() -> read.get() > 500);

            assertThat(ahead.next().location().line()).isZero();
            assertThat(read).hasValueLessThan(2_000);
        }
    }

    @Test
    void givenFailureWhileReading_whenTaken_thenItComesBehindWhatWasReadBefore() {
        Iterator<InputItem> broken = IntStream.range(0, 3)
                .mapToObj(number -> {
                    if (number == 2) {
                        throw new IllegalStateException("disk gone");
                    }
                    return item(number);
                })
                .iterator();
        try (ReadAhead<InputItem> ahead = new ReadAhead<>(broken, Function.identity(), () -> false)) {
            assertThat(ahead.next().location().line()).isZero();
            assertThat(ahead.next().location().line()).isEqualTo(1);
            assertThatThrownBy(ahead::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk gone");
        }
    }

    @Test
    void givenInputThatNeverComes_whenStopped_thenTheTakerIsFree() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        Iterator<InputItem> waiting = IntStream.range(0, 1)
                .mapToObj(number -> {
                    stopped.set(true);
                    await(never);
                    return item(number);
                })
                .iterator();
        try (ReadAhead<InputItem> ahead = new ReadAhead<>(waiting, Function.identity(), stopped::get)) {
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Iterator<InputItem> items(int count) {
        return IntStream.range(0, count).mapToObj(ReadAheadTest::item).iterator();
    }

    private static InputItem item(int number) {
        return new Reject(new Location("in", number, 0), "reason");
    }
}
