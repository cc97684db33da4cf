package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;

/**
 * An event trigger in a sentence. Indexes are tokens.
 *
 * @param from its first token
 * @param to behind its last token
 * @param kind which kind of word it is
 * @param trigger what it means
 */
record Hit(int from, int to, Kind kind, Trigger trigger) {

    /** The kind of word a trigger is. */
    enum Kind {
        /** A finite verb in the active voice, or an infinitive or gerund. */
        ACTIVE,
        /** A participle behind an auxiliary. */
        PASSIVE,
        /** A participle behind a form of "to have". */
        PERFECT,
        /** A participle with no auxiliary before it. */
        BARE,
        NOUN,
        PHRASE
    }
}
