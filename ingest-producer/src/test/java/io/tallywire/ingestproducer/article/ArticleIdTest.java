package io.tallywire.ingestproducer.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

    @Test
    void givenUrl_whenHashed_thenSha256OfCanonicalForm() {
        assertThat(ArticleId.ofUrl(CanonicalUrl.parse("http://WWW.example.com/a/?utm_source=x")))
                .isEqualTo("7ea22417f447d9f9e1b7d35aae3f76e9f8f939ba6e28b271a451e91d84634405");
    }

    @Test
    void givenPublisherAndId_whenHashed_thenSha256OfBothLines() {
        assertThat(ArticleId.ofGivenId("example.com", "17"))
                .isEqualTo("9b219638f623db27cc5c79bff6d1d44f71274716efd9d4c2625a3a1aad5bf891");
    }

    @Test
    void givenTextOnly_whenHashed_thenSha256OfThreeParts() {
        assertThat(ArticleId.ofText("example.com", "Head", "Bödy"))
                .isEqualTo("b70975c72c58906305a6234b9f542c1cecf884e1f60ad6088d863703e4d614f5");
    }

    @Test
    void givenHeadlineAndBody_whenContentHashed_thenSha256WithEmptyLineBetween() {
        assertThat(ContentHash.of("Head", "Bödy"))
                .isEqualTo("8fbc4e11d7d7d225e679b2627c02992267b493f2203b722dd165d78b3256d4d1");
    }
}
