/** What a figure counts, what happened, who says so, and the key that joins claims. */
@NullMarked
package io.tallywire.claimextractor.extraction.claim;

import org.jspecify.annotations.NullMarked;
