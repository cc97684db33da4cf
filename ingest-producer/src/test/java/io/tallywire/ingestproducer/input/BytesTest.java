package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void givenBytes_whenAsked_thenPlainAsciiIsToldFromTheRest(@ForAll("bytes") byte[] bytes) {
        boolean expected = true;
        for (byte b : bytes) {
            expected &= b > 0;
        }

        assertThat(Bytes.arePlainAscii(bytes)).isEqualTo(expected);
    }

    @Property
    void givenAsciiText_whenAsked_thenTheEndOfAStringWithoutEscapes(@ForAll("ascii") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int expected = -1;
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '"') {
                expected = i;
            } else if (bytes[i] == '\\' || bytes[i] < ' ') {
                expected = -1;
            }
        }

        assertThat(Bytes.endOfPlainString(bytes, 0)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> any = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.bytes().between((byte) 1, Byte.MAX_VALUE)),
                Tuple.of(1, Arbitraries.of((byte) 0, (byte) -128, (byte) -1, (byte) 1)));
        return any.array(byte[].class).ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\u007f')
                .withChars('"', '\\', '!', '#', '[', ']', ' ', '\u001f')
                .ofMaxLength(40);
    }
}
