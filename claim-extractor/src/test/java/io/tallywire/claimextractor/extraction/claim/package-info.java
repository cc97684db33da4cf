@NullMarked
package io.tallywire.claimextractor.extraction.claim;

import org.jspecify.annotations.NullMarked;
