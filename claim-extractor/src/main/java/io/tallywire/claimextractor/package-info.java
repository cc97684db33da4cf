/** The Streams app that reads the claims of articles. How it reads them is in {@code extraction}. */
@NullMarked
package io.tallywire.claimextractor;

import org.jspecify.annotations.NullMarked;
