package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionPropertiesTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();

    /** Text of words and marks that the tables know, so that many rules fire. */
    @Provide
    Arbitrary<String> newsLike() {
        return Arbitraries.of(
                        "12",
                        "3,000",
                        "$5",
                        "million",
                        "more",
                        "than",
                        "to",
                        "between",
                        "and",
                        "a",
                        "half",
                        "of",
                        "the",
                        "killed",
                        "soldiers",
                        "people",
                        "said",
                        "he",
                        "North",
                        "Korean",
                        "in",
                        "2017",
                        "%",
                        "percent",
                        "-",
                        "–",
                        "“",
                        "”",
                        "\"",
                        "'",
                        ",",
                        ".",
                        ";",
                        "(",
                        ")",
                        "km",
                        "hours",
                        "ago",
                        "Dec.",
                        "6.10am",
                        "one",
                        "two",
                        "dozens",
                        "no",
                        "according",
                        "to",
                        "Reuters",
                        "rose",
                        "£",
                        "😀",
                        "\n",
                        "1/34",
                        "#x")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Property
    void givenNewsLikeText_whenExtracting_thenOffsetsCutTheFigure(@ForAll("newsLike") String body) {
        ArticleText article = new ArticleText("Title 7 of 9", body, null);
        String text = article.text();

        for (ExtractedClaim claim : EXTRACTOR.extract(article)) {
            String cut =
                    text.substring(text.offsetByCodePoints(0, claim.start()), text.offsetByCodePoints(0, claim.end()));
            assertThat(cut).isEqualTo(claim.quantity().text()).isNotEmpty();
        }
    }

    @Property
    void givenNewsLikeText_whenExtracting_thenClaimsAreSortedAndDisjoint(@ForAll("newsLike") String body) {
        int end = 0;
        for (ExtractedClaim claim : EXTRACTOR.extract(new ArticleText("", body, null))) {
            assertThat(claim.start()).isGreaterThanOrEqualTo(end);
            end = claim.end();
        }
    }

    @Property
    void givenNewsLikeText_whenExtracting_thenLowIsNotAboveHigh(@ForAll("newsLike") String body) {
        for (ExtractedClaim claim : EXTRACTOR.extract(new ArticleText("", body, null))) {
            Double low = claim.quantity().low();
            Double high = claim.quantity().high();
            if (low != null && high != null) {
                assertThat(low).isLessThanOrEqualTo(high);
            }
        }
    }

    @Property
    void givenSameText_whenExtractingByTwoExtractors_thenClaimsAreEqual(@ForAll("newsLike") String body) {
        ArticleText article = new ArticleText("Two ships sank", body, null);

        assertThat(ClaimExtractorHolder.OTHER.extract(article)).isEqualTo(EXTRACTOR.extract(article));
    }

    @Property
    void givenAnyString_whenExtracting_thenItDoesNotFail(@ForAll String headline, @ForAll String body) {
        List<ExtractedClaim> claims = EXTRACTOR.extract(new ArticleText(headline, body, null));

        assertThat(claims).isNotNull();
    }

    @Property
    void givenASentenceWithoutNumberOrNameBefore_whenExtracting_thenOtherClaimsOnlyMove(
            @ForAll("newsLike") String body, @ForAll("plain") String prefix) {
        List<ExtractedClaim> before = EXTRACTOR.extract(new ArticleText("", body, null));
        List<ExtractedClaim> after = EXTRACTOR.extract(new ArticleText("", prefix + "\n" + body, null));

        int moved = prefix.codePointCount(0, prefix.length()) + 1;
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).start()).isEqualTo(before.get(i).start() + moved);
            assertThat(after.get(i).quantity()).isEqualTo(before.get(i).quantity());
            assertThat(after.get(i).event()).isEqualTo(before.get(i).event());
            assertThat(after.get(i).subject().head())
                    .isEqualTo(before.get(i).subject().head());
        }
    }

    /** Sentences that state nothing that another one could take up. */
    @Provide
    static Arbitrary<String> plain() {
        return Arbitraries.of(
                "It rained.", "The sea was calm.", "Nothing moved in the old harbour.", "Shops were shut and dark.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIVE PEOPLE WERE KILLED IN THE FIRE",
                "At\u200B least\u200B five people\u200B were killed",
                "five people were killed in the fire and nobody knew why",
                "&ldquo;Five&nbsp;people were killed&rdquo;",
                "\uFEFFFive people\u00A0were killed\u0000",
                "Fi\u00ADve people were killed"
            })
    void givenCarelessText_whenExtracting_thenTheClaimIsStillRead(String body) {
        assertThat(EXTRACTOR.extract(new ArticleText("", body, null)))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.quantity().point()).isEqualTo(5);
                    assertThat(claim.event()).isEqualTo(Event.KILLED);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bei dem Unfall in Berlin wurden 12 Menschen getötet, sagte die Polizei am Montag in der Nacht.",
                "Al menos 12 personas murieron en el accidente, según la policía de la ciudad.",
                "Au moins 12 personnes sont mortes dans la nuit, selon la police et les pompiers.",
                "В результате аварии погибли 12 человек, сообщила полиция.",
                "死者12人に上る"
            })
    void givenAnotherLanguage_whenExtracting_thenNothingIsRead(String body) {
        ArticleText article = new ArticleText("", body, null);

        assertThat(EXTRACTOR.isEnglish(article)).isFalse();
        assertThat(EXTRACTOR.extract(article)).isEmpty();
    }

    @Test
    void givenLoneSurrogatesAndControls_whenExtracting_thenItDoesNotFail() {
        assertThat(Claims.of("\uD800 5 people\uDC00 were killed \u0000\uD83D")).isNotNull();
    }

    @Test
    void givenOneWordOfAMegabyte_whenExtracting_thenItDoesNotFail() {
        assertThat(Claims.of("x".repeat(1 << 20) + " 5 people were killed " + "9".repeat(1 << 20)))
                .isNotNull();
    }

    @Test
    void givenEndlessChainOfParts_whenExtracting_thenEveryPartIsStillFound() {
        String body = "About 90 people were hurt." + " Of those, 20 died.".repeat(20_000);

        assertThat(EXTRACTOR.extract(new ArticleText("", body, null))).hasSize(20_001);
    }

    @Test
    void givenEndlessSentence_whenExtracting_thenEveryFigureIsStillFound() {
        assertThat(Claims.of("5 people were killed and ".repeat(2000))).hasSize(2000);
    }

    /** A second extractor, made once. */
    private static final class ClaimExtractorHolder {
        static final ClaimExtractor OTHER = ClaimExtractor.create();
    }
}
