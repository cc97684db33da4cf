package io.tallywire.aggregator.tally;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims of which something has left a window.
 *
 * @param claimKeys longest due first
 * @param noneLeftUpTo once these have been moved forward, no claim is due up to this time, in milliseconds
 */
public record DueClaims(List<String> claimKeys, long noneLeftUpTo) {
    public DueClaims {
        claimKeys = List.copyOf(claimKeys);
    }

    /**
     * Finds those that are due by now.
     *
     * @param after no claim was due up to this time; it keeps the scan off the timers that were deleted
     * @param limit how many to find at most; at least 1
     */
    public static DueClaims find(Rows rows, long after, long now, int limit) {
        List<String> claimKeys = new ArrayList<>();
        long[] last = new long[1];
        rows.scan(RowKeys.timersUpTo(after), RowKeys.timersUpTo(now), false, row -> {
            claimKeys.add(new String(row.value(), StandardCharsets.UTF_8));
            last[0] = RowKeys.timerTime(row.key());
            return claimKeys.size() < limit;
        });
        // More claims may be due at the very time of the last one.
        return new DueClaims(claimKeys, claimKeys.size() < limit ? now : last[0] - 1);
    }
}
