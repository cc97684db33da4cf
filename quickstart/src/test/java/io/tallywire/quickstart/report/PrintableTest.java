package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u0007", "\r", "\u0000", "\u007f", "\u009b", "\u202e", "\u2066"})
    void givenACharacterThatATerminalActsOn_whenPrinted_thenItIsReplaced(String character) {
        assertThat(Printable.line("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void givenLineBreaks_whenPrintedAsOneLine_thenTheyAreSpaces() {
        assertThat(Printable.line("a\r\nb\nc\td")).isEqualTo("a b c d");
    }

    @Test
    void givenLineBreaks_whenPrintedAsLines_thenTheyStay() {
        assertThat(Printable.lines("a\r\nb\n\tc")).isEqualTo("a\nb\n\tc");
    }

    @Test
    void givenTextOfOtherScripts_whenPrinted_thenItStays() {
        assertThat(
                        Printable.line(
                                "Zelenskyy \u2013 \u0391\u03b8\u03ae\u03bd\u03b1, \u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd \ud83d\ude00"))
                .isEqualTo(
                        "Zelenskyy \u2013 \u0391\u03b8\u03ae\u03bd\u03b1, \u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd \ud83d\ude00");
    }
}
