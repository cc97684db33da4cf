package io.tallywire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.registry.SchemaRegistryException;
import java.net.ConnectException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void givenAnErrorOfOursInTheMiddle_whenTold_thenItsAdviceIsThere() {
        Throwable failure = new StreamsException(
                "outer", new SchemaRegistryException("Is schema.registry.url right?", new ConnectException("refused")));

        assertThat(FailureText.of(failure)).endsWith("Is schema.registry.url right?");
    }

    @Test
    void givenNoErrorOfOurs_whenTold_thenItIsTheInnermost() {
        assertThat(FailureText.of(new StreamsException("outer", new ConnectException("refused"))))
                .isEqualTo("java.net.ConnectException: refused");
    }
}
