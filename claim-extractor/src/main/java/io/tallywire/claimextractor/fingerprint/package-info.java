/** A sketch of a text by which near copies are recognised: plain Java that knows nothing of Kafka. */
@NullMarked
package io.tallywire.claimextractor.fingerprint;

import org.jspecify.annotations.NullMarked;
