/** Lines, sentences and tokens that keep their place in the text. */
@NullMarked
package io.tallywire.claimextractor.extraction.text;

import org.jspecify.annotations.NullMarked;
