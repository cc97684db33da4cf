package io.tallywire.claimextractor.extraction.lexicon;

/** What a word does in its sentence, as far as reading figures needs it. */
public enum WordClass {
    DETERMINER,
    PREPOSITION,
    CONJUNCTION,
    PRONOUN,
    RELATIVE,
    /** A form of "to be" or "to get". */
    AUXILIARY,
    /** A form of "to have" or "to do". */
    PERFECT,
    MODAL,
    ADVERB,
    ADJECTIVE,
    /** A finite verb or an infinitive. */
    VERB,
    /** A past form in -ed or its irregular like, finite or not. */
    PARTICIPLE,
    /** A form in -ing. */
    GERUND,
    NOUN,
    /** A name. */
    PROPER,
    NUMBER,
    /** Marks of all kinds. */
    MARK;

    /** Whether it belongs to a verb: the verb, a past form, or what helps it. */
    public boolean isVerbal() {
        return switch (this) {
            case AUXILIARY, PERFECT, MODAL, VERB, PARTICIPLE -> true;
            default -> false;
        };
    }

    /** Whether it belongs to a noun phrase without pronouns: the noun or name, or what stands before it. */
    public boolean isNominal() {
        return switch (this) {
            case DETERMINER, ADJECTIVE, NUMBER, NOUN, PROPER -> true;
            default -> false;
        };
    }
}
