package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;

/** A phrase that names a speaker, or its pronoun, and what that speaker answers for, see {@link Speech.Credit}. */
record Saying(Span speaker, boolean pronoun, int from, int to, int verb, int behind) {

    /** What {@code who}, whom the phrase means, is credited with. */
    Speech.Credit by(Attribution who) {
        return new Speech.Credit(who, from, to, verb, behind);
    }
}
