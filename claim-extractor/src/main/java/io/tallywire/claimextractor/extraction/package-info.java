/** Text in, claims out: a plain library that knows nothing of Kafka. */
@NullMarked
package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.NullMarked;
