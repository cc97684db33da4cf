package io.tallywire.dashboard.lag;

import java.util.Locale;

/** How a reader of a topic does, from best to worst. */
public enum Status {
    /** Caught up, or as far behind as it may be. */
    OK(Level.GOOD, "keeping up"),
    /** Behind, and the lag shrinks. */
    CATCHING_UP(Level.NOTICE, "catching up"),
    /** There is no commit or no end to compare, so nothing can be said. */
    UNKNOWN(Level.NOTICE, "unknown"),
    /** Behind, and the lag does not shrink. */
    FALLING_BEHIND(Level.WARNING, "falling behind"),
    /** The committed offset went back: records are read again. */
    REWOUND(Level.WARNING, "rewound"),
    /** There is a member, records wait, and the committed offset does not move. */
    STALLED(Level.FAULT, "stalled"),
    /** There is no member. */
    STOPPED(Level.FAULT, "stopped");

    private final Level level;
    private final String words;

    Status(Level level, String words) {
        this.level = level;
        this.words = words;
    }

    /** How much it should worry. */
    public Level level() {
        return level;
    }

    /** The status as a person reads it. */
    public String words() {
        return words;
    }

    /** The status as machines read it: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worse of two. */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How much a status should worry. */
    public enum Level {
        GOOD,
        NOTICE,
        WARNING,
        FAULT;

        /** Lower case, as style sheets name it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
