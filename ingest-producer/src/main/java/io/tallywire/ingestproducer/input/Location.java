package io.tallywire.ingestproducer.input;

/**
 * Where an item stands in its input.
 *
 * @param source the file as it was named or found, or "stdin"
 * @param line the line, from 1; 0 when the source could not be read at all
 * @param byteOffset the offset of that line's first byte in the source, from 0; of a compressed source, as unpacked
 */
public record Location(String source, long line, long byteOffset) {

    /** "FILE:LINE", as compilers write it, so that editors and terminals can follow it. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
