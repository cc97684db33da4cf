package io.tallywire.claimextractor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {

    private static final String WRAPPED = """
            Crews on the Orlu coast were looking for the
            14 sailors of a trawler that sank in the storm,
            the harbour office said on Monday. The boat left
            Port Kestria two days before.

            Rescue

            A helicopter lifted three men from a raft and
            took them to a clinic in town. The office said they
            were in good health.""";

    @Test
    void givenTextWrappedAtAWidth_whenReadingLines_thenItsParagraphsAndHeadingsAreTheLines() {
        assertThat(lines(WRAPPED)).hasSize(3);
        assertThat(lines(WRAPPED).get(1)).isEqualTo("Rescue");
    }

    @Test
    void givenWrappedTextWithBreaksOfTwoSigns_whenReadingLines_thenItIsReadAlike() {
        assertThat(lines(WRAPPED.replace("\n", "\r\n"))).hasSize(3);
    }

    @Test
    void givenWrappedTextWithBlanksAtTheEndsOfLines_whenReadingLines_thenItIsReadAlike() {
        assertThat(lines(WRAPPED.replace("\n", " \n"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor opened the bridge on Monday\nThe town has waited for it for years",
                "The mayor opens the long-awaited bridge\nmore on this story",
                "Read also\nBridge opens in Kestria after years of work",
                "She sang this on stage:\nla\nla\nla\nla",
                "The union asks for three things from the port\n- more pay for those who work at night\n- new cranes",
                "The harbour office gave no names on Monday.\nthe boat had left two days before.",
            })
    void givenLinesOfAPage_whenReadingLines_thenEachStandsAlone(String text) {
        assertThat(lines(text)).hasSize((int) text.lines().count());
    }

    @Test
    void givenOneLineThatEndsInAnOpenWord_whenReadingLines_thenItGoesOn() {
        assertThat(lines("The crowd, which included the mayor and his wife, sang as\nthe bridge was opened."))
                .hasSize(1);
    }

    /** The lines that are not blank. */
    private static List<String> lines(String text) {
        return TextLines.of(text).stream()
                .map(line -> text.substring(line.from(), line.to()))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
