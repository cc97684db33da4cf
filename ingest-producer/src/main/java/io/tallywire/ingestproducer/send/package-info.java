/** Where articles go: to Kafka, or in a dry run onto paper. */
@NullMarked
package io.tallywire.ingestproducer.send;

import org.jspecify.annotations.NullMarked;
