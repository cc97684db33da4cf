package io.tallywire.claimextractor.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Makes the fingerprint of an article's body: a bottom-k sketch (A. Broder, On the resemblance and containment of
 * documents, 1997) of its runs of five words. It is a sequence of big-endian 4-byte numbers: how many different hashes
 * the text has, then the {@value #SIZE} smallest of them as unsigned numbers, ascending; all of them when there are no
 * more. A text of fewer than {@value #FEWEST} different runs has none: boilerplate alone would make it a copy.
 */
public final class TextFingerprint {
    /** How many hashes are kept: 1 KiB, which decides as the exact sets do on 319 real articles (docs/tally.md). */
    public static final int SIZE = 256;

    private static final int FEWEST = 50;
    private static final int WORDS = 5;

    private TextFingerprint() {}

    /** The fingerprint of a text; empty when it is too short. */
    public static ByteBuffer of(String text) {
        List<String> words = words(text);
        TreeSet<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
        for (int i = 0; i + WORDS <= words.size(); i++) {
            hashes.add(hash(words.subList(i, i + WORDS)));
        }
        if (hashes.size() < FEWEST) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer fingerprint = ByteBuffer.allocate(Integer.BYTES * (1 + Math.min(SIZE, hashes.size())));
        fingerprint.putInt(hashes.size());
        hashes.stream().limit(SIZE).forEach(fingerprint::putInt);
        return fingerprint.flip();
    }

    /** Letters and digits in lower case; all else only separates, so that quotes and dashes of any kind are the same. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static int hash(List<String> run) {
        return MurmurHash3.hash32x86(String.join(" ", run).getBytes(StandardCharsets.UTF_8));
    }
}
