package io.tallywire.claimextractor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200.50 men.|1,200.50 men .
            the U.S. army|the U.S. army
            8.5-tonne lab|8.5 - tonne lab
            China’s $5bn|China ’s $ 5 bn
            20km/h limit|20 km/h limit
            see http://a.b/1,2 now|see http://a.b/1,2 now
            """)
    void givenText_whenTokenizing_thenTokensAreCut(String text, String tokens) {
        List<String> cut = Tokenizer.tokenize(text, 0, text.length()).stream()
                .map(Token::text)
                .toList();

        assertThat(String.join(" ", cut)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It rained. Mr. Low left.|2
            On Dec. 5 it rained.|1
            "It rained." He left.|2
            It rose 2.5 percent. Then it fell.|2
            """)
    void givenText_whenSplitting_thenSentencesEndAtFullStopsOnly(String text, int sentences) {
        SentenceSplitter splitter = new SentenceSplitter(Map.of("mr", "title", "dec", "month"));

        assertThat(splitter.split(text, 0)).hasSize(sentences);
    }
}
