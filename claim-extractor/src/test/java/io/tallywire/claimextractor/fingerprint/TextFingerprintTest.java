package io.tallywire.claimextractor.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextFingerprintTest {
    @Test
    void givenAShortText_whenFingerprinted_thenThereIsNone() {
        assertThat(TextFingerprint.of(words(53)).remaining()).isZero();
    }

    @Test
    void givenFewerRunsThanAreKept_whenFingerprinted_thenAllAreThere() {
        ByteBuffer fingerprint = TextFingerprint.of(words(104));

        assertThat(fingerprint.remaining()).isEqualTo(4 * 101);
        assertThat(fingerprint.getInt()).isEqualTo(100);
    }

    @Test
    void givenALongText_whenFingerprinted_thenItsSizeIsBounded() {
        ByteBuffer fingerprint = TextFingerprint.of(words(5004));

        assertThat(fingerprint.remaining()).isEqualTo(4 * (1 + TextFingerprint.SIZE));
        assertThat(fingerprint.getInt()).isEqualTo(5000);
    }

    @Test
    void givenTheSameWordsInOtherTypography_whenFingerprinted_thenItIsTheSame() {
        String text = words(100);

        assertThat(TextFingerprint.of(
                        "“" + text.toUpperCase(java.util.Locale.ROOT).replace(" ", " – ") + "”"))
                .isEqualTo(TextFingerprint.of(text));
    }

    @Property
    void givenAnyText_whenFingerprinted_thenHashesAscend(@ForAll String text) {
        ByteBuffer fingerprint = TextFingerprint.of(text + " " + words(400));

        int previous = fingerprint.getInt(4);
        for (int at = 8; at < fingerprint.limit(); at += 4) {
            assertThat(Integer.compareUnsigned(previous, fingerprint.getInt(at)))
                    .isNegative();
            previous = fingerprint.getInt(at);
        }
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
