package io.tallywire.ingestproducer.input;

import java.util.List;

/** The names under which a reject is written to a file, and read again. */
public final class RejectFields {
    public static final String SOURCE = "source";
    public static final String LINE = "line";
    public static final String BYTE_OFFSET = "byteOffset";
    public static final String REASON = "reason";
    public static final String FORMAT = "format";
    public static final String RAW = "raw";

    /** The very bytes, where the text does not hold them all. */
    public static final String RAW_BASE64 = "rawBase64";

    /** True when the raw text is only the beginning. */
    public static final String CUT = "cut";

    /** Where the raw text was found. */
    public static final String URL = "url";

    /** Those that every reject has. */
    static final List<String> ALWAYS = List.of(SOURCE, LINE, BYTE_OFFSET, REASON, FORMAT, RAW);

    private RejectFields() {}
}
