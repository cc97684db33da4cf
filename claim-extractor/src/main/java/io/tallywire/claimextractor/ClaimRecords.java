package io.tallywire.claimextractor;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ExtractedClaim;
import io.tallywire.claimextractor.fingerprint.TextFingerprint;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Bound;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Period;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SpeakerKind;
import io.tallywire.schemas.Subject;
import java.util.List;
import java.util.Optional;

/** Between the records on the wire and the values of the extraction library. */
public final class ClaimRecords {
    private static final String EXTRACTOR = "tallywire/"
            + Optional.ofNullable(ClaimRecords.class.getPackage().getImplementationVersion())
                    .orElse("dev");

    private ClaimRecords() {}

    /** What the extractor reads of an article. */
    public static ArticleText text(Article article) {
        return new ArticleText(article.getHeadline(), article.getBody(), article.getPublishedAt());
    }

    /** The record of the claims that an article makes. */
    public static ArticleClaims of(Article article, List<ExtractedClaim> claims) {
        return ArticleClaims.newBuilder()
                .setArticleId(article.getId())
                .setUrl(article.getUrl())
                .setHeadline(article.getHeadline())
                .setPublisher(article.getPublisher())
                .setPublishedAt(article.getPublishedAt())
                .setModifiedAt(article.getModifiedAt())
                .setVersion(article.getVersion())
                .setOriginator(article.getOriginator())
                .setContentHash(article.getContentHash())
                .setFingerprint(TextFingerprint.of(article.getBody()))
                .setExtractor(EXTRACTOR)
                .setClaims(claims.stream().map(ClaimRecords::claim).toList())
                .build();
    }

    private static Claim claim(ExtractedClaim claim) {
        return Claim.newBuilder()
                .setClaimKey(claim.claimKey())
                .setLabel(claim.label())
                .setStart(claim.start())
                .setEnd(claim.end())
                .setSentence(claim.sentence())
                .setQuantity(quantity(claim.quantity()))
                .setSubject(new Subject(
                        claim.subject().text(),
                        claim.subject().head(),
                        claim.subject().canonical()))
                .setEvent(Event.valueOf(claim.event().name()))
                .setPlace(claim.place())
                .setPeriod(new Period(claim.period().scope(), claim.period().text()))
                .setAttribution(
                        claim.attribution().map(ClaimRecords::attribution).orElse(null))
                .setModality(Modality.valueOf(claim.modality().name()))
                .setConfidence(claim.confidence())
                .build();
    }

    private static Quantity quantity(io.tallywire.claimextractor.extraction.Quantity quantity) {
        return Quantity.newBuilder()
                .setText(quantity.text())
                .setLow(quantity.low())
                .setHigh(quantity.high())
                .setPoint(quantity.point())
                .setBound(Bound.valueOf(quantity.bound().name()))
                .setUnit(quantity.unit())
                .build();
    }

    private static Attribution attribution(io.tallywire.claimextractor.extraction.Attribution attribution) {
        return new Attribution(
                attribution.text(),
                attribution.canonical(),
                SpeakerKind.valueOf(attribution.kind().name()));
    }
}
