package io.tallywire.ingestproducer.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvFileSource(resources = "canonical-urls.tsv", delimiter = '\t', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void givenRealWorldShape_whenParsed_thenOneSpelling(String shape, String canonical) {
        assertThat(CanonicalUrl.parse(shape).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "canonical-urls.tsv", delimiter = '\t', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void givenCanonicalUrl_whenParsedAgain_thenItself(String shape, String canonical) {
        assertThat(CanonicalUrl.parse(canonical).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "article 17",
                "www.example.com/news",
                "ftp://example.com/a",
                "mailto:desk@example.com",
                "urn:newsml:example.com:20240105:17",
                "http://",
                "https:///news",
                "http://exa mple.com/a",
                "http://example..com/a",
                "https://example.com:port/a",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com/a\u0000b",
                "https://example.com/a\nb",
                "https://[::1/a",
                "javascript:alert(1)"
            })
    void givenNoHttpUrl_whenParsed_thenMessageNamesItAndTheWayOut(String text) {
        assertThatThrownBy(() -> CanonicalUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.strip())
                .hasMessageContaining("give an absolute address");
    }

    @Test
    void givenEndlessUrl_whenParsed_thenRefusedWithoutQuotingAllOfIt() {
        assertThatThrownBy(() -> CanonicalUrl.parse("https://example.com/" + "a".repeat(9_000)))
                .hasMessageContaining("longer than 8192 characters")
                .extracting(e -> String.valueOf(e.getMessage()).length())
                .satisfies(length -> assertThat((int) length).isLessThan(400));
    }

    @Test
    void givenTurkishDefaultLocale_whenParsed_thenHostIsLowerCasedAsEverywhere() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(CanonicalUrl.parse("HTTPS://WWW.MILLIYET.EXAMPLE/I?UTM_ID=1")
                            .value())
                    .isEqualTo("https://www.milliyet.example/I");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givenACacheThatNamesNoArticle_whenParsed_thenItsPathIsLeftAsItIs() {
        assertThat(CanonicalUrl.parse("https://cdn.ampproject.org/amp/amp/s/b.amp.html")
                        .value())
                .isEqualTo("https://cdn.ampproject.org/amp/amp/s/b.amp.html");
    }

    @Property
    void givenAnyReadableUrl_whenParsedTwice_thenSecondTimeChangesNothing(@ForAll("urls") String url) {
        CanonicalUrl once = CanonicalUrl.parse(url);

        assertThat(CanonicalUrl.parse(once.value())).isEqualTo(once);
    }

    @Property
    void givenAnyReadableUrl_whenTaggedAndCarriedOverHttp_thenSameArticle(
            @ForAll("urls") String url, @ForAll("tags") String tag) {
        String bare = url.substring("https".length()).replaceAll("#.*", "");
        String tagged = "http" + bare + (bare.contains("?") ? "&" : "?") + tag + "#comments";

        assertThat(CanonicalUrl.parse(tagged)).isEqualTo(CanonicalUrl.parse(url));
    }

    @Property
    void givenAnyText_whenParsed_thenUrlOrIllegalArgument(@ForAll String text) {
        try {
            assertThat(CanonicalUrl.parse("https://example.com/" + text).value())
                    .isASCII()
                    .startsWith("https://example.com");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("give an absolute address");
        }
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> path = Arbitraries.of(
                        "amp", "news", "a.amp", "b.amp.html", "..", ".", "", "%7Eu", "%2e", "é", "s")
                .list()
                .ofMaxSize(6)
                .map(segments -> String.join("/", segments));
        Arbitrary<String> query = Arbitraries.of("id=7", "amp", "B=%zz", "a=1", "utm_x=y", "output=AMP", "amp;p=2", "")
                .list()
                .ofMaxSize(4)
                .map(parameters -> String.join("&", parameters));
        Arbitrary<String> host = Arbitraries.of(
                "www.example.com",
                "AMP.example.com",
                "amp.www.example.com",
                "example.com:443",
                "cdn.ampproject.org",
                "www.google.com",
                "bücher.example");
        return Combinators.combine(host, path, query)
                .as((h, p, q) -> "https://" + h + "/" + p + (q.isEmpty() ? "" : "?" + q));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                "utm_source=feed", "UTM_Medium=x", "fbclid=AbC", "gclid=1", "amp", "outputType=amp", "at_x=1");
    }
}
