package io.tallywire.schemas.serde;

import org.jspecify.annotations.Nullable;

/** The frame around Avro binary in Confluent's wire format. */
public final class WireFormat {
    static final byte MAGIC = 0;

    /** The magic byte and the schema id. */
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** Whether bytes begin as a record does; what begins otherwise was never one, whichever registry is asked. */
    public static boolean isFramed(byte @Nullable [] data) {
        return data != null && data.length >= HEADER_BYTES && data[0] == MAGIC;
    }

    /** The magic byte, then the id in four bytes, big-endian. */
    static void writeHeader(int schemaId, RecordBytes out) {
        out.write(MAGIC);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            out.write(schemaId >>> shift);
        }
    }
}
