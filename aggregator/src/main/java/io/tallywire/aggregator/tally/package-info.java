/** What is counted, and how: plain values and rules that know nothing of Kafka. */
@NullMarked
package io.tallywire.aggregator.tally;

import org.jspecify.annotations.NullMarked;
