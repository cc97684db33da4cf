package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class BytesTest {
    @Property
    void givenBytes_whenOneIsLookedFor_thenItsFirstPlace(
            @ForAll("bytes") byte[] bytes, @ForAll byte wanted, @ForAll @IntRange(max = 40) int start) {
        int from = Math.min(start, bytes.length);
        int expected = from;
        while (expected < bytes.length && bytes[expected] != wanted) {
            expected++;
        }

        assertThat(Bytes.indexOf(wanted, bytes, from, bytes.length))
                .isEqualTo(expected == bytes.length ? -1 : expected);
    }

    @Property
    void givenBytes_whenAsked_thenTheFirstMarkThatEndsPlainText(@ForAll("marked") byte[] bytes) {
        int expected = 0;
        while (expected < bytes.length
                && bytes[expected] != '"'
                && bytes[expected] != '\\'
                && (bytes[expected] & 0xff) >= ' ') {
            expected++;
        }

        assertThat(Bytes.endOfPlainText(bytes, 0)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> any = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.bytes().between((byte) 1, Byte.MAX_VALUE)),
                Tuple.of(1, Arbitraries.of((byte) 0, (byte) -128, (byte) -1, (byte) 1)));
        return any.array(byte[].class).ofMaxSize(40);
    }

    @Provide
    Arbitrary<byte[]> marked() {
        Arbitrary<Byte> any = Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.bytes().filter(b -> (b & 0xff) >= ' ' && b != '"' && b != '\\')),
                Tuple.of(1, Arbitraries.of((byte) '"', (byte) '\\', (byte) 0, (byte) 31, (byte) '\n')));
        return any.array(byte[].class).ofMaxSize(40);
    }
}
