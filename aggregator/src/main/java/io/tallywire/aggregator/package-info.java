/** The Streams app that keeps a tally for every claim. The rules it applies are in {@code tally}. */
@NullMarked
package io.tallywire.aggregator;

import org.jspecify.annotations.NullMarked;
