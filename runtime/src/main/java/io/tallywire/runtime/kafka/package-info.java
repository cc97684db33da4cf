/** Kafka clients from a program's settings. */
@NullMarked
package io.tallywire.runtime.kafka;

import org.jspecify.annotations.NullMarked;
