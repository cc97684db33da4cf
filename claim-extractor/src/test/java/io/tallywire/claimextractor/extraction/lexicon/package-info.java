@NullMarked
package io.tallywire.claimextractor.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
