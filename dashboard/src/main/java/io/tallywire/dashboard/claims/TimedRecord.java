package io.tallywire.dashboard.claims;

import io.tallywire.dashboard.claims.Claims.Change;
import io.tallywire.schemas.ClaimChange;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record's bytes with its time in the 8 bytes before them. */
final class TimedRecord {
    private TimedRecord() {}

    static byte[] of(long at, byte[] record) {
        return ByteBuffer.allocate(Long.BYTES + record.length)
                .putLong(at)
                .put(record)
                .array();
    }

    static Change read(byte[] timed, Function<byte[], @Nullable ClaimChange> reader) {
        ByteBuffer buffer = ByteBuffer.wrap(timed);
        long at = buffer.getLong();
        byte[] record = new byte[buffer.remaining()];
        buffer.get(record);
        ClaimChange change = reader.apply(record);
        if (change == null) {
            throw new IllegalStateException("The index holds an empty change");
        }
        return new Change(change, at);
    }
}
