/** Figures in a sentence: numerals, units, hedges, and the numbers that are no figures. */
@NullMarked
package io.tallywire.claimextractor.extraction.number;

import org.jspecify.annotations.NullMarked;
