package io.tallywire.ingestproducer.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A piece of input as it was read, kept so that it can be corrected and read again.
 *
 * @param text the piece, malformed bytes replaced by U+FFFD
 * @param base64 the very bytes, when the text does not hold them all
 * @param cut whether the piece was too large, and only its beginning is here; the text then ends with "…"
 * @param format how the piece is to be read
 * @param url where it was found, for what does not say it of itself
 */
public record Raw(String text, Optional<String> base64, boolean cut, InputFormat format, Optional<String> url) {

    /** Nothing. */
    static Raw none() {
        return new Raw("", Optional.empty(), false, InputFormat.AUTO, Optional.empty());
    }

    /** Text that is not cut. */
    public static Raw of(String text, InputFormat format) {
        return new Raw(text, Optional.empty(), false, format, Optional.empty());
    }

    /** A whole piece. */
    static Raw of(byte[] bytes, InputFormat format, Optional<String> url) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Raw(
                text,
                isUtf8(bytes)
                        ? Optional.empty()
                        : Optional.of(Base64.getEncoder().encodeToString(bytes)),
                false,
                format,
                url);
    }

    /** The beginning of a piece. */
    static Raw cut(byte[] bytes, int length, InputFormat format) {
        return new Raw(
                new String(bytes, 0, length, StandardCharsets.UTF_8) + "…",
                Optional.empty(),
                true,
                format,
                Optional.empty());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
