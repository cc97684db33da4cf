/** Avro in Confluent's wire format, as Kafka serializers and deserializers. */
@NullMarked
package io.tallywire.schemas.serde;

import org.jspecify.annotations.NullMarked;
