package io.tallywire.aggregator;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.aggregator.tally.Windows;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Settings;
import io.tallywire.runtime.streams.StreamsSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/**
 * What the aggregator is told.
 *
 * @param streams what every Streams app is told
 * @param tally what its tallies are told
 */
public record AggregatorConfig(StreamsSettings streams, TallyConfig tally) {
    public static final String DEFAULT_APPLICATION_ID = "tallywire-aggregator";
    public static final String LISTED_SOURCES = "tally.listed.sources";
    public static final String WINDOWS = "tally.windows";
    public static final String TREND_WINDOW = "tally.trend.window";
    public static final String CLOCK = "tally.clock";
    public static final String PUBLISH_INTERVAL = "tally.publish.interval.ms";
    public static final String WITHDRAWAL_MEMORY = "tally.withdrawal.memory";

    private static final int DEFAULT_MONITORING_PORT = 8082;

    /** The keys that the aggregator knows, with their defaults. */
    public static ConfigDef definition() {
        return StreamsSettings.definition(DEFAULT_APPLICATION_ID, DEFAULT_MONITORING_PORT)
                .define(
                        LISTED_SOURCES,
                        ConfigDef.Type.INT,
                        TallyConfig.DEFAULT_LISTED_SOURCES,
                        Range.between(1, 100),
                        Importance.LOW,
                        "How many estimates a tally lists at most, newest first; the counts stay exact.")
                .define(
                        WINDOWS,
                        ConfigDef.Type.STRING,
                        "PT1H,PT24H,P7D",
                        Importance.MEDIUM,
                        "The rolling windows, as ISO 8601 durations with commas between. A change needs a reset.")
                .define(
                        TREND_WINDOW,
                        ConfigDef.Type.STRING,
                        "PT24H",
                        Importance.LOW,
                        "The window whose range is compared with what is older; one of tally.windows.")
                .define(
                        CLOCK,
                        ConfigDef.Type.STRING,
                        "wall",
                        ValidString.in("wall", "event"),
                        Importance.MEDIUM,
                        "What is now: wall, or event: the latest time of any article so far, for replays.")
                .define(
                        PUBLISH_INTERVAL,
                        ConfigDef.Type.INT,
                        (int) TallyConfig.DEFAULT_PUBLISH_INTERVAL.toMillis(),
                        Range.between(0, 60_000),
                        Importance.LOW,
                        "How often the tally of one claim is published at most, in milliseconds; 0 for every change.")
                .define(
                        WITHDRAWAL_MEMORY,
                        ConfigDef.Type.STRING,
                        TallyConfig.DEFAULT_WITHDRAWAL_MEMORY.toString(),
                        Importance.LOW,
                        "How long a withdrawal is remembered against older versions that arrive late.");
    }

    /**
     * The typed form of checked settings.
     *
     * @throws ConfigException when windows or durations make no sense
     */
    public static AggregatorConfig from(Settings settings) {
        return new AggregatorConfig(
                StreamsSettings.from(settings),
                new TallyConfig(
                        settings.number(LISTED_SOURCES),
                        windows(settings),
                        ClockMode.valueOf(settings.text(CLOCK).toUpperCase(Locale.ROOT)),
                        Duration.ofMillis(settings.number(PUBLISH_INTERVAL)),
                        withdrawalMemory(settings)));
    }

    private static Duration withdrawalMemory(Settings settings) {
        String text = settings.text(WITHDRAWAL_MEMORY);
        Duration memory = duration(WITHDRAWAL_MEMORY, text);
        if (memory.isNegative()) {
            throw new ConfigException("The setting \"" + WITHDRAWAL_MEMORY + "\" has \"" + text
                    + "\", which is negative; give a duration like P30D, or PT0S to remember none");
        }
        return memory;
    }

    private static Windows windows(Settings settings) {
        try {
            return new Windows(
                    Stream.of(settings.text(WINDOWS).split(",", -1))
                            .map(text -> duration(WINDOWS, text))
                            .toList(),
                    duration(TREND_WINDOW, settings.text(TREND_WINDOW)));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    "The settings " + WINDOWS + " and " + TREND_WINDOW + " are not usable: " + e.getMessage(), e);
        }
    }

    private static Duration duration(String key, String text) {
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new ConfigException(
                    "The setting \"" + key + "\" has \"" + text + "\", which is no ISO 8601 duration like PT1H or P7D",
                    e);
        }
    }
}
