package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes nothing of what a text tells changes nothing of what is read: other numbers, hedges, openings, line breaks. */
class SteadyReadingsTest {

    private static final Path SAMPLES = Path.of("../quickstart/src/main/samples");

    static List<JsonNode> articles() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
            List<JsonNode> articles = new ArrayList<>();
            for (Path file : sorted) {
                for (String line : Files.readAllLines(file)) {
                    articles.add(json.readTree(line));
                }
            }
            return articles;
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void givenOtherDigits_whenExtracting_thenTheReadingStays(JsonNode article) {
        String headline = article.path("headline").asText();
        List<ExtractedClaim> before = Claims.of(headline, article.path("body").asText());
        StringBuilder text =
                new StringBuilder(headline + "\n\n" + article.path("body").asText());
        for (ExtractedClaim claim : before) {
            // the ends of a range keep their order
            for (int i = claim.start(); claim.quantity().bound() != Bound.RANGE && i < claim.end(); i++) {
                text.setCharAt(i, other(text.charAt(i)));
            }
        }
        List<ExtractedClaim> after =
                Claims.of(text.substring(0, headline.length()), text.substring(headline.length() + 2));
        assertThat(after).map(SteadyReadingsTest::reading).isEqualTo(told(before));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void givenASentenceMoreAtTheEndOrBlankLines_whenExtracting_thenTheReadingStays(JsonNode article) {
        String headline = article.path("headline").asText();
        String body = article.path("body").asText();
        List<String> plain = told(Claims.of(headline, body));
        List<UnaryOperator<String>> changes = List.of(
                text -> text + "\nThe matter remains under discussion.",
                text -> text.replace('“', '"').replace('”', '"'),
                text -> text.replace("’", "'"));
        for (UnaryOperator<String> change : changes) {
            assertThat(told(Claims.of(headline, change.apply(body)))).isEqualTo(plain);
        }
        assertThat(Claims.of(headline, body.replace("\n", "\n\n")).stream().map(SteadyReadingsTest::meaning))
                .containsExactlyElementsOf(Claims.of(headline, body).stream()
                        .map(SteadyReadingsTest::meaning)
                        .toList());
    }

    /** Another digit that leaves a number as long as it is, and no one of it. */
    private static char other(char c) {
        return c >= '2' && c <= '8' ? (char) (c + 1) : c == '9' ? '2' : c;
    }

    private static List<String> told(List<ExtractedClaim> claims) {
        return claims.stream().map(SteadyReadingsTest::reading).toList();
    }

    private static String reading(ExtractedClaim claim) {
        return claim.start() + "-" + claim.end() + " " + meaning(claim);
    }

    private static String meaning(ExtractedClaim claim) {
        return claim.event() + " " + claim.subject().head() + " " + claim.modality() + " "
                + claim.quantity().bound() + " " + credit(claim);
    }

    private static String credit(ExtractedClaim claim) {
        return claim.attribution().map(Attribution::canonical).orElse("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police said 12 were hurt.",
                "Police said at least 12 were hurt.",
                "Police said about 12 were hurt.",
                "Police said up to 12 were hurt.",
                "Police said as many as 12 were hurt.",
                "The day was calm and police said 12 were hurt.",
                "The man was taken to hospital and police said 12 were hurt.",
                "Officials met in the morning; police said 12 were hurt."
            })
    void givenASpeakerWithAHedgeOrAClauseBeforeIt_whenExtracting_thenTheSpeakerIsCredited(String text) {
        ExtractedClaim claim = Claims.only(text);
        assertThat(claim.event()).isEqualTo(Event.INJURED);
        assertThat(claim.subject().head()).isNull();
        assertThat(credit(claim)).isEqualTo("police");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The singer posted about 30 photos of the island.",
                "Dane scored 14 while Roe added about 30 rebounds.",
                "The agency posts around 30 letters a day."
            })
    void givenAHedgeRightBehindAVerbOfSpeech_whenExtracting_thenNothingIsSaidAboutTheFigure(String text) {
        assertThat(Claims.of(text))
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Moor, an analyst at the bank Orbel, Roe & Lumm, said the charge was $3 billion.            | moor
            Meanwhile, Ada Moor, an analyst at the bank Orbel, Roe & Lumm, said the charge was $3 billion. | moor
            On Monday, Ada Moor, the top officer in Orlu, the state of the west, said 40 ships had sunk.   | moor
            In Orlu, its trade, expected to grow by 6 percent, is strong.                                  | -
            The trade, expected to grow by 6 percent, is strong.                                           | -
            But Ada Moor, an analyst at the bank Orbel, Roe & Lumm, said the charge was $3 billion.        | moor
            Last week, Ada Moor wrote on Facebook that 40 ships had sunk.                                  | moor
            They met in the morning; Ada Moor, who is mayor, saw the flood and said no debris had fallen.  | moor
            In Orlu, the fitter, who hurt a shoulder, said the tram slid for ten seconds.                  | fitter
            In Orlu, the hospital, said 12 men were held.                                                  | hospital
            Papers put the well at a depth of more than 40 metres.                                         | papers
            The leaders put the brakes on his charge to the flag on at least two occasions.                | -
            He counted 30 ships, according to the website on Tuesday.                                      | website
            He counted 30 ships, according to the website.                                                 | website
            We saw 30 ships. — Ada Moor (@moor) May 3, 2017                                                | moor
            We saw 30 ships. - Ada Moor (@moor) May 3, 2017                                                | moor
            """)
    void givenWhenOrWhereBeforeOrBehindASpeaker_whenExtracting_thenTheSpeakerIsTheSame(String text, String speaker) {
        assertThat(Claims.of(text).get(0).attribution().map(Attribution::canonical))
                .isEqualTo(speaker.equals("-") ? Optional.empty() : Optional.of(speaker));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Most parents, up to 60 percent, agree.      | SHARE parent
            The rate will be up to 14.3 percent.        | SHARE rate
            The limit was twelve mph.                   | MEASURE limit
            The limit was 12 mph.                       | MEASURE limit
            They were fined an estimated 30,000 pounds. | PAYMENT -
            They were fined 30,000 pounds.              | PAYMENT -
            Officials met in the morning; 30 were hurt. | INJURED -
            But two of those are spares.                | COUNT spare
            Police say 2 New York City tunnel work trains met. | COUNT train
            They retired with two Super Bowl wins.      | COUNT win
            They retired with 2 Super Bowl wins.        | COUNT win
            They broke up after four years.             | MEASURE -
            They broke up after 4 years.                | MEASURE -
            The raid left two killed.                   | KILLED -
            The raid left two slain.                    | KILLED -
            In the capital, 24.5 inches of snow fell.   | MEASURE snow
            In the capital, another 24.5 inches fell.   | MEASURE -
            The firms brought back $3 billion in the north. | PAYMENT firm
            No charges were filed.                      | COUNT charge
            No charges were also filed.                 | COUNT charge
            No debris had fallen.                       | COUNT debris
            No debris had fallen last month.            | COUNT debris
            At least 200 girls and women kidnapped in May are well. | KIDNAPPED girl
            At least 200 girls kidnapped in May are well. | KIDNAPPED girl
            Two of those are spares.                    | COUNT spare
            """)
    void givenTheSameInOtherForms_whenExtracting_thenEventAndHeadAreTheSame(String text, String expected) {
        assertThat(Claims.told(text)).containsExactly(expected);
    }

    @Test
    void givenBlankLinesBetweenParagraphs_whenAQuotationRunsOn_thenItsSpeakerIsStillCredited() {
        String single =
                "Ada Moor, the mayor, spoke in Orlu.\n“We were lucky,” she said.\n“Later on.\n“I saw 30 ships.”";
        assertThat(credit(Claims.only(single.replace("\n", "\n\n")))).isEqualTo(credit(Claims.only(single)));
    }
}
