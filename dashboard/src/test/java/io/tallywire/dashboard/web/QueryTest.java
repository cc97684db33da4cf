package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource({"disputed=1, true", "disputed=true, true", "disputed=on, true", "disputed=0, false", "disputed=, false"
    })
    void givenAFlag_whenRead_thenItIsYesOrNo(String query, boolean expected) {
        assertThat(Query.of(URI.create("/api/claims?" + query)).flag("disputed"))
                .isEqualTo(expected);
    }

    @Test
    void givenAFlagThatIsNeither_whenRead_thenItIsRefusedByName() {
        assertThatThrownBy(
                        () -> Query.of(URI.create("/api/claims?disputed=maybe")).flag("disputed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"maybe\" is no value for disputed");
    }
}
