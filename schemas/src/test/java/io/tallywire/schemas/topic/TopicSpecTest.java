package io.tallywire.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSpecTest {
    @ParameterizedTest
    @CsvSource({
        "retention.ms, 2592000000, true",
        "retention.ms, 7776000000, true",
        "retention.ms, -1, true",
        "retention.ms, 2591999999, false",
        "max.message.bytes, 4194352, true",
        "max.message.bytes, 4194353, true",
        "max.message.bytes, 4194351, false",
        "cleanup.policy, delete, true",
        "cleanup.policy, compact, false",
        "cleanup.policy, 'compact,delete', false"
    })
    void givenDeadLettersFor30Days_whenASettingIsFound_thenMoreIsGoodEnough(String key, String found, boolean met) {
        assertThat(Topics.DEAD_LETTERS.isMetBy(key, found)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "9223372036854775807, false", "604800000, false"})
    void givenArticlesForEver_whenARetentionIsFound_thenNoEndIsLongEnough(String found, boolean met) {
        assertThat(Topics.ARTICLES.isMetBy("retention.ms", found)).isEqualTo(met);
    }
}
