package io.tallywire.claimextractor.extraction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a quantity in one article.
 *
 * @param claimKey equal for claims about the same real-world quantity, whatever the figure
 * @param label the claim key in words that a person can read
 * @param start where {@code quantity.text} starts, in code points of {@link ArticleText#text()}
 * @param end where it ends, exclusive
 * @param sentence the sentence it stands in, cut around the figure when it is very long
 * @param quantity the figure
 * @param subject the thing counted
 * @param event what happened to it
 * @param place the place or thing that the claim is about; null when unknown
 * @param period the time that the figure covers
 * @param attribution whom the article credits; empty in the article's own voice
 * @param modality how the article commits to it
 * @param confidence how sure the extractor is, 0 to 1
 */
public record ExtractedClaim(
        String claimKey,
        String label,
        int start,
        int end,
        String sentence,
        Quantity quantity,
        Subject subject,
        Event event,
        @Nullable String place,
        Period period,
        Optional<Attribution> attribution,
        Modality modality,
        double confidence) {}
