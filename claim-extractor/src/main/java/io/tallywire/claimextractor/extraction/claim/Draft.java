package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.Modality;
import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A claim before its key is made.
 *
 * @param reading the sentence
 * @param figure the figure
 * @param unit the unit: the figure's own, or "person"
 * @param subjectText the subject as worded; null when implied
 * @param head the lemma of its head noun; null when implied
 * @param sure whether the subject is more than a guess
 * @param nation the slug of the country that the subject's words name; null without
 * @param qualifier the part of the subject that is counted; null for all of it
 * @param event the event
 * @param period the period
 * @param attribution the credit; null in the article's own voice
 * @param modality the modality
 */
record Draft(
        Reading reading,
        Figure figure,
        String unit,
        @Nullable String subjectText,
        @Nullable String head,
        boolean sure,
        @Nullable String nation,
        @Nullable String qualifier,
        Event event,
        Period period,
        @Nullable Attribution attribution,
        Modality modality) {}
