package io.tallywire.dashboard.lag;

/**
 * Where the rules draw their lines.
 *
 * @param toleratedSeconds a reader that is less far behind is OK
 * @param stallMillis a reader whose committed offset has not moved for so long, while records wait, is stalled
 */
public record RuleSettings(double toleratedSeconds, long stallMillis) {}
