/** What lag means: samples of offsets in, a status with a reason in words out. Plain Java; it knows nothing of Kafka. */
@NullMarked
package io.tallywire.dashboard.lag;

import org.jspecify.annotations.NullMarked;
