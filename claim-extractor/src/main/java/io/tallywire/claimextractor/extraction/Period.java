package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The time that a figure covers.
 *
 * @param scope "cumulative", or the normalised scope, for example "2017" or "last-week"
 * @param text the words that say so; null when cumulative
 */
public record Period(String scope, @Nullable String text) {

    /** No stated limit in time. */
    public static final Period CUMULATIVE = new Period("cumulative", null);
}
