package io.tallywire.dashboard.lag;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Judges one reader of one partition, by the rules that Burrow made known, over a sliding window of readings. Two things
 * differ: Burrow sees commits, this sees committed offsets and members; and a lag that grows is no fault while the next
 * record is younger than what is tolerated.
 */
final class PartitionRules {
    private static final double MILLIS_PER_SECOND = 1000;

    private final RuleSettings settings;

    PartitionRules(RuleSettings settings) {
        this.settings = settings;
    }

    PartitionLag judge(Reader reader) {
        Trail trail = reader.trail();
        return new PartitionLag(
                reader.partition(),
                trail.last().committed(),
                Optional.of(trail.last()),
                trail.last().committed().isPresent() ? reader.timeLag() : TimeLag.unknown(),
                new Trend(trail.writtenPerSecond(), trail.readPerSecond()),
                reader.owner(),
                trail.movedAt(),
                verdict(reader));
    }

    private Verdict verdict(Reader reader) {
        Reading now = reader.trail().last();
        OptionalLong lag = now.lag();
        if (lag.isEmpty()) {
            return withoutCommit(reader, now);
        }
        if (reader.trail().rewoundBy() > 0) {
            return new Verdict(
                    Status.REWOUND,
                    "went back by " + Words.records(reader.trail().rewoundBy()));
        }
        if (lag.getAsLong() == 0) {
            return new Verdict(Status.OK, "caught up");
        }
        if (reader.timeLag().nothingLeft()) {
            return new Verdict(Status.OK, "caught up; what is left are the ends of transactions");
        }
        if (!reader.groupHasMembers()) {
            return new Verdict(Status.STOPPED, "has no member, " + waiting(lag.getAsLong()));
        }
        return reader.trail().waitingMillis() >= settings.stallMillis() ? stalled(reader, now) : moving(reader, lag);
    }

    private Verdict withoutCommit(Reader reader, Reading now) {
        long there = now.end() - now.start();
        if (there == 0 || reader.timeLag().nothingLeft()) {
            return new Verdict(Status.OK, "nothing to read yet");
        }
        long waited = reader.trail().waitingMillis();
        if (reader.owner().isPresent() && waited >= settings.stallMillis()) {
            return new Verdict(
                    Status.STALLED,
                    "has committed nothing for " + Words.span(waited / MILLIS_PER_SECOND) + ", " + waiting(there));
        }
        return new Verdict(
                Status.UNKNOWN,
                reader.owner().isPresent()
                        ? "no commit yet, " + waiting(there)
                        : "no commit and no member, " + waiting(there));
    }

    private Verdict stalled(Reader reader, Reading now) {
        String since = Words.span(reader.trail().waitingMillis() / MILLIS_PER_SECOND);
        String waiting = waiting(now.lag().orElse(0));
        if (now.heldBack()) {
            return new Verdict(
                    Status.STALLED,
                    "is held back for " + since + " by a transaction that its writer left open, " + waiting);
        }
        return new Verdict(
                Status.STALLED,
                reader.owner().isPresent()
                        ? "has not moved for " + since + ", " + waiting
                        : "is owned by no member for " + since + ", " + waiting);
    }

    private Verdict moving(Reader reader, OptionalLong lag) {
        Trail trail = reader.trail();
        OptionalDouble behind = reader.timeLag().known();
        Trend trend = new Trend(trail.writtenPerSecond(), trail.readPerSecond());
        boolean tolerable = behind.isPresent()
                ? behind.getAsDouble() < settings.toleratedSeconds()
                : trail.touchedEnd() || !trail.grewThroughout();
        String distance = distance(behind, lag);
        return tolerable ? new Verdict(Status.OK, distance) : behind(distance, trend, lag);
    }

    static String distance(OptionalDouble seconds, OptionalLong lag) {
        return seconds.isPresent()
                ? Words.span(seconds.getAsDouble()) + " behind"
                : Words.records(lag.orElse(0)) + " behind";
    }

    /** The verdict on a reader that is further behind than tolerated. */
    static Verdict behind(String distance, Trend trend, OptionalLong lag) {
        if (trend.growth().isEmpty()) {
            return new Verdict(Status.UNKNOWN, distance + ", the trend is not known yet");
        }
        OptionalDouble drain = trend.secondsToDrain(lag);
        return drain.isPresent()
                ? new Verdict(
                        Status.CATCHING_UP,
                        distance + ", catching up, clear in about " + Words.span(drain.getAsDouble()))
                : new Verdict(Status.FALLING_BEHIND, distance + ", falling behind, the lag " + grows(trend));
    }

    private static String grows(Trend trend) {
        String words = trend.words();
        return words.equals("steady") ? "is steady" : words;
    }

    private static String waiting(long records) {
        return Words.records(records) + (records == 1 ? " waits" : " wait");
    }
}
