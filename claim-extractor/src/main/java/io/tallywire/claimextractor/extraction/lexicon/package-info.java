/** The language knowledge, read once from the tables beside the package. */
@NullMarked
package io.tallywire.claimextractor.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
