package io.tallywire.runtime.kafka;

import org.apache.kafka.common.KafkaException;

/** No broker can be asked at all; the settings may still be right, for example while a name is not yet known. */
public final class BrokerUnreachableException extends KafkaException {
    private static final long serialVersionUID = 1L;

    BrokerUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
