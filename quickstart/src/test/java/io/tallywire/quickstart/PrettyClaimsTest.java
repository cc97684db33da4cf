package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How claims are printed for people. */
class PrettyClaimsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();

    @Test
    void givenClaims_whenPrintingPlainly_thenTheyAreMarkedAndListed() {
        String printed = print("😀 Blast kills 12 people", "Officials said at least 3 people had died.", false);

        assertThat(printed)
                .contains("😀 Blast kills [12][1] people", "at least [3][2] people")
                .containsPattern("2 +3 +3 or more person +killed +person +Officials");
    }

    @Test
    void givenNoColour_whenPrinting_thenNoEscapeIsPrinted() {
        assertThat(print("", "Police said 12 people were hurt.", false)).doesNotContain("\u001b");
    }

    @Test
    void givenColour_whenPrinting_thenTheFigureIsHighlighted() {
        assertThat(print("", "Police said 12 people were hurt.", true)).contains("\u001b[1;33m12\u001b[0m");
    }

    @Test
    void givenAnArticleWithoutClaims_whenPrinting_thenItSaysSo() {
        assertThat(print("", "Nothing happened.", false)).contains("No claims.");
    }

    private static String print(String headline, String body, boolean colour) {
        ArticleText article = new ArticleText(headline, body, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PrettyClaims(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour)
                .print("a1", article, EXTRACTOR.isEnglish(article), EXTRACTOR.extract(article));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
