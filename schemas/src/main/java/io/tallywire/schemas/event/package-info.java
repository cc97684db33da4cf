/** CloudEvents attributes of the records on the public topics, as Kafka headers. */
@NullMarked
package io.tallywire.schemas.event;

import org.jspecify.annotations.NullMarked;
