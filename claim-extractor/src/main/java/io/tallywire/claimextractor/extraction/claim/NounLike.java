package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;

/** Knows the words that are no nouns by their tags, but may be: "a rise in teacher pay", "military spending", "a fine". */
final class NounLike {

    private static final int SHORTEST = 3;

    private final Lexicon lexicon;

    NounLike(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the word at token {@code at} has another tag, and still may be the head of a noun phrase. */
    boolean isLike(HeadPath way, int at) {
        Reading reading = way.reading();
        String lower = reading.sentence().lower(at);
        if (lower.length() < SHORTEST || way.isFigure(at)) {
            return false;
        }
        WordClass next = reading.tag(at + 1);
        boolean modifies = next == WordClass.NOUN || next == WordClass.PROPER;
        return switch (reading.tag(at)) {
            case GERUND -> !modifies;
            case VERB ->
                !isPurpose(way, at)
                        && !((next == WordClass.DETERMINER || modifies) && isDone(reading.tag(at - 1)))
                        && isListed(lower);
            case PARTICIPLE, ADJECTIVE -> !modifies && next != WordClass.ADJECTIVE && isListed(lower);
            default -> false;
        };
    }

    /** "5 million to pay for it": what an amount is for. */
    private static boolean isPurpose(HeadPath way, int at) {
        return way.reading().sentence().lower(at - 1).equals("to") && at > 1 && way.isFigure(at - 2);
    }

    /** "the hack cost the bank", "would cost the bank": whether a verb follows a word of the class {@code before}. */
    private static boolean isDone(WordClass before) {
        return before == WordClass.NOUN
                || before == WordClass.PROPER
                || before == WordClass.PRONOUN
                || before == WordClass.MODAL;
    }

    private boolean isListed(String lower) {
        return lexicon.forms().parts(lexicon.forms().noun(lower)).indexOf('N') >= 0
                && !lexicon.quantities().isNotFigure(lower, "headless");
    }
}
