package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.streams.PoisonRecordException;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SpeakerKind;
import io.tallywire.schemas.serde.TrustedRecords;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsCheckTest {
    private static final String LONG = "x".repeat(1_001);

    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    static Stream<Arguments> badArticles() {
        return Stream.of(
                bad("its articleId is \"b\"", article -> article.setArticleId("b")),
                bad(
                        "The publisher's name of article a has 1001",
                        article -> article.setPublisher(new Publisher(LONG, ""))),
                bad("The publisher's domain of article a", article -> article.setPublisher(new Publisher("", "a\0b"))),
                bad("The originator of article a", article -> article.setOriginator(LONG)),
                bad("The URL of article a", article -> article.setUrl(LONG)),
                bad("The fingerprint of article a", article -> article.setFingerprint(ByteBuffer.allocate(3))),
                bad("The content hash of article a has 1001", article -> article.setContentHash(LONG)),
                bad(
                        "publishedAt of article a is",
                        article -> article.setPublishedAt(Instant.ofEpochMilli(Long.MAX_VALUE))),
                bad(
                        "modifiedAt of article a is",
                        article -> article.setModifiedAt(Instant.parse("-0001-01-01T00:00:00Z"))),
                bad(
                        "The fingerprint of article a has 257 hashes; at most 256",
                        article -> article.setFingerprint(fingerprint(257))),
                bad("Claim 1 of article a has no claim key", article -> article.setClaims(List.of(good(), claim("")))),
                bad("Claim 0 of article a has no claim key", article -> article.setClaims(List.of(claim("a\0b")))),
                bad("has a claim key of 1001 characters", article -> article.setClaims(List.of(claim(LONG)))),
                bad(
                        "has no figure: neither low nor high",
                        article -> article.setClaims(List.of(figure(null, null, 5.0)))),
                bad(
                        "has point 3.0 outside of low 1.0 to high 2.0",
                        article -> article.setClaims(List.of(figure(1.0, 2.0, 3.0)))),
                bad(
                        "has point 0.5 outside of low 1.0 to high null",
                        article -> article.setClaims(List.of(figure(1.0, null, 0.5)))),
                bad("has low 9.0 above high 1.0", article -> article.setClaims(List.of(figure(9.0, 1.0, null)))),
                bad("not a finite number", article -> article.setClaims(List.of(figure(Double.NaN, 1.0, null)))),
                bad(
                        "not a finite number",
                        article -> article.setClaims(List.of(figure(1.0, Double.POSITIVE_INFINITY, null)))),
                bad("not a finite number", article -> article.setClaims(List.of(figure(1.0, 1.0, Double.NaN)))),
                bad(
                        "has a modality that this version does not know",
                        article -> article.setClaims(List.of(Claim.newBuilder(good())
                                .setModality(Modality.UNKNOWN)
                                .build()))),
                bad(
                        "speaker of more than 1000 characters",
                        article -> article.setClaims(List.of(Claim.newBuilder(good())
                                .setAttribution(new Attribution("", LONG, SpeakerKind.PERSON))
                                .build()))),
                bad(
                        "have 1001 claims under one claim key",
                        article -> article.setClaims(Collections.nCopies(1_001, good()))),
                bad(
                        "characters of text under one claim key",
                        article -> article.setClaims(Collections.nCopies(
                                60,
                                Claim.newBuilder(good())
                                        .setPlace(LONG.substring(1))
                                        .setQuantity(Quantity.newBuilder(good().getQuantity())
                                                .setText(LONG.substring(1))
                                                .setUnit(LONG.substring(1))
                                                .build())
                                        .setAttribution(new Attribution(LONG.substring(1), "", SpeakerKind.PERSON))
                                        .build()))),
                bad("have 201000 characters of claim keys", article -> article.setClaims(keys(201, 1_000))),
                bad(
                        "characters of text under one claim key",
                        article -> article.setClaims(Collections.nCopies(
                                3,
                                Claim.newBuilder(good())
                                        .setSentence("x".repeat(90_000))
                                        .build()))));
    }

    private static Arguments bad(String reason, Consumer<ArticleClaims.Builder> fault) {
        ArticleClaims.Builder article =
                ArticleClaims.newBuilder().setArticleId("a").setClaims(List.of(good()));
        fault.accept(article);
        return Arguments.of(reason, article.build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badArticles")
    void givenClaimsThatCannotBeTallied_whenChecked_thenTheReasonSaysWhy(String reason, ArticleClaims article) {
        assertThatThrownBy(() -> ClaimsCheck.check("a", Optional.of(article)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void givenNoKey_whenChecked_thenItIsRefused() {
        assertThatThrownBy(() -> ClaimsCheck.check("", Optional.empty()))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("has no key");
    }

    @Test
    void givenAKeyThatIsTooLong_whenChecked_thenItIsRefused() {
        assertThatThrownBy(() -> ClaimsCheck.check(LONG, Optional.empty()))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("The article's id");
    }

    @Test
    void givenStructuredDataWithoutText_whenChecked_thenItPasses() {
        ArticleClaims article = ArticleClaims.newBuilder()
                .setArticleId("a")
                .setClaims(List.of(figure(null, 5.0, null)))
                .build();

        assertThatCode(() -> ClaimsCheck.check("a", Optional.of(article))).doesNotThrowAnyException();
    }

    @Test
    void givenAsMuchAsIsAllowed_whenChecked_thenItPasses() {
        ArticleClaims article = ArticleClaims.newBuilder()
                .setArticleId("a")
                .setFingerprint(fingerprint(256))
                .setPublishedAt(Instant.parse("9999-12-31T23:59:59.999Z"))
                .setClaims(keys(200, 1_000))
                .build();

        assertThatCode(() -> ClaimsCheck.check("a", Optional.of(article))).doesNotThrowAnyException();
    }

    private static ByteBuffer fingerprint(int hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * (1 + hashes)).putInt(hashes);
        IntStream.range(0, hashes).forEach(bytes::putInt);
        return bytes.flip();
    }

    private static Claim good() {
        return claim("killed|soldier");
    }

    private static Claim claim(String key) {
        return Claim.newBuilder()
                .setClaimKey(key)
                .setQuantity(quantity(1.0, 2.0, 1.0))
                .build();
    }

    private static Claim figure(@Nullable Double low, @Nullable Double high, @Nullable Double point) {
        return Claim.newBuilder(good()).setQuantity(quantity(low, high, point)).build();
    }

    private static Quantity quantity(@Nullable Double low, @Nullable Double high, @Nullable Double point) {
        return Quantity.newBuilder().setLow(low).setHigh(high).setPoint(point).build();
    }

    private static List<Claim> keys(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> claim(i + "x".repeat(length - Integer.toString(i).length())))
                .toList();
    }
}
