package io.tallywire.schemas.serde;

/** The frame around Avro binary in Confluent's wire format. */
final class WireFormat {
    static final byte MAGIC = 0;

    /** The magic byte and the schema id. */
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** The magic byte, then the id in four bytes, big-endian. */
    static void writeHeader(int schemaId, RecordBytes out) {
        out.write(MAGIC);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            out.write(schemaId >>> shift);
        }
    }
}
