package io.tallywire.ingestproducer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherIdentityTest {

    @ParameterizedTest
    @CsvSource({
        "www.bbc.co.uk, bbc.co.uk",
        "WWW.BBC.co.uk, bbc.co.uk",
        "abcnews.go.com, abcnews.go.com",
        "seed-000.example, seed-000.example",
        "bücher.example, xn--bcher-kva.example"
    })
    void givenDomainAsPublisher_whenRead_thenNameAndDomainAreIt(String stated, String domain) {
        assertThat(PublisherIdentity.of(Optional.of(stated), Optional.empty(), Optional.empty()))
                .isEqualTo(new PublisherIdentity(domain, domain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BBC News", "Reuters", "Le Monde.", "U.S. News", "10.5", "Politico / EU"})
    void givenNameAsPublisher_whenRead_thenDomainStaysUnknown(String stated) {
        assertThat(PublisherIdentity.of(Optional.of(stated), Optional.empty(), Optional.empty()))
                .isEqualTo(new PublisherIdentity(stated, ""));
    }

    @Test
    void givenNameAndUrl_whenRead_thenDomainIsTheUrlsHost() {
        assertThat(PublisherIdentity.of(Optional.of("BBC News"), Optional.empty(), url("https://www.bbc.co.uk/news/1")))
                .isEqualTo(new PublisherIdentity("BBC News", "bbc.co.uk"));
    }

    @Test
    void givenNothingButUrl_whenRead_thenHostIsBoth() {
        assertThat(PublisherIdentity.of(Optional.empty(), Optional.empty(), url("https://www.bbc.co.uk/news/1")))
                .isEqualTo(new PublisherIdentity("bbc.co.uk", "bbc.co.uk"));
    }

    @Test
    void givenNameAndHomePage_whenRead_thenDomainIsTheHomePages() {
        assertThat(PublisherIdentity.of(
                        Optional.of("BBC News"), Optional.of("https://www.bbc.co.uk/"), url("https://bbc.in/x")))
                .isEqualTo(new PublisherIdentity("BBC News", "bbc.co.uk"));
    }

    @Test
    void givenNothing_whenRead_thenBothEmpty() {
        assertThat(PublisherIdentity.of(Optional.of("  "), Optional.empty(), Optional.empty()))
                .isEqualTo(new PublisherIdentity("", ""));
    }

    @Test
    void givenDomainAndName_whenKeyed_thenDomainStandsForBothSpellings() {
        PublisherIdentity byName =
                PublisherIdentity.of(Optional.of("BBC News"), Optional.of("bbc.co.uk"), Optional.empty());
        PublisherIdentity byDomain =
                PublisherIdentity.of(Optional.of("www.bbc.co.uk"), Optional.empty(), Optional.empty());

        assertThat(byName.key()).isEqualTo(byDomain.key());
    }

    private static Optional<CanonicalUrl> url(String url) {
        return Optional.of(CanonicalUrl.parse(url));
    }
}
