package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows which words belong to the noun phrase that names a speaker. */
final class SpeakerPhraseWords {

    private final Lexicon lexicon;

    SpeakerPhraseWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the token at {@code i} may be part of a phrase; {@code last} when it would end it. */
    boolean isInside(Reading reading, int i, boolean last) {
        WordClass tag = reading.tag(i);
        Sentence sentence = reading.sentence();
        boolean name = tag == WordClass.NOUN
                || tag == WordClass.PROPER
                || tag == WordClass.ADJECTIVE
                || tag == WordClass.DETERMINER
                || (tag == WordClass.VERB && isMisread(reading, i, last))
                || isCompound(reading, i)
                || SpeakerNames.isSecondPart(reading, i)
                || (last && (isCapitalVerb(reading, i) || isFiling(reading, i)))
                || (tag == WordClass.PRONOUN && last);
        boolean link = (!last
                        && (tag == WordClass.PREPOSITION
                                || tag == WordClass.GERUND
                                || (tag == WordClass.PARTICIPLE && isReduced(reading, i))
                                || isParticled(reading, i)))
                || (!last && sentence.lower(i).equals("and"));
        if (sentence.lower(i).equals("that")
                || (tag == WordClass.PREPOSITION
                        && lexicon.quantities().isNotFigure(sentence.lower(i), "since")
                        && lexicon.speakers().kind(sentence.lower(i - 1)) == null)) {
            return false;
        }
        boolean age = tag == WordClass.NUMBER && sentence.is(i + 1, TokenKind.HYPHEN); // "the 43-year-old"
        boolean mark = age
                || sentence.is(i, TokenKind.POSSESSIVE)
                || sentence.is(i, TokenKind.HYPHEN)
                || sentence.lower(i).equals("&")
                || sentence.lower(i).equals("(")
                || sentence.lower(i).equals(")")
                || (sentence.lower(i).equals(".") && sentence.at(i).glued() && i + 1 < sentence.size());
        return name || link || mark;
    }

    /** What a hyphen or a name before it makes an adjective: "the state-run paper", "the London based firm". */
    static boolean isCompound(Reading reading, int i) {
        WordClass tag = reading.tag(i);
        boolean form = tag == WordClass.PARTICIPLE || tag == WordClass.VERB || tag == WordClass.GERUND;
        WordClass next = reading.tag(i + 1);
        boolean modifies = next == WordClass.NOUN || next == WordClass.PROPER || next == WordClass.ADJECTIVE;
        boolean hyphen = reading.sentence().is(i - 1, TokenKind.HYPHEN)
                && reading.sentence().at(i).glued();
        boolean based = reading.sentence().lower(i).equals("based") && reading.tag(i - 1) == WordClass.PROPER;
        return form && modifies && (hyphen || based);
    }

    /** A document that looks like a verb: "a stock exchange filing". */
    private boolean isFiling(Reading reading, int i) {
        return reading.tag(i) == WordClass.GERUND
                && (reading.tag(i - 1).isNominal()
                        || i == 0
                        || ClauseBounds.isComma(reading, i - 1)) // ", filing shows"
                && lexicon.speakers().kind(reading.sentence().lower(i)) != null;
    }

    /** A name that looks like a verb where a sentence opens or behind a quotation: "Wired says", "Cook told". */
    private static boolean isCapitalVerb(Reading reading, int i) {
        boolean verb = reading.tag(i) == WordClass.PARTICIPLE || reading.tag(i) == WordClass.VERB;
        boolean opens = i == 0 || reading.sentence().is(i - 1, TokenKind.QUOTE);
        return verb && opens && reading.sentence().at(i).isCapitalised();
    }

    /** A noun or an adjective by where it stands: "the news release stated", "a source close to the talks". */
    private boolean isMisread(Reading reading, int i, boolean last) {
        String parts = lexicon.forms().parts(reading.sentence().lower(i));
        if (reading.sentence().is(i - 1, TokenKind.POSSESSIVE)) {
            return parts.indexOf('N') >= 0; // "the state's finance secretary"
        }
        boolean joined = !last // "the search and rescue agency"
                && parts.indexOf('N') >= 0
                && reading.sentence().lower(i - 1).equals("and")
                && reading.tag(i - 2) == WordClass.NOUN;
        if (joined) {
            return true;
        }
        boolean noun = last && parts.indexOf('N') >= 0 && isPast(reading.tag(i + 1));
        boolean adjective = !last && parts.indexOf('A') >= 0 && reading.tag(i + 1) == WordClass.PREPOSITION;
        return (reading.tag(i - 1) == WordClass.NOUN && (noun || adjective))
                || (reading.tag(i - 1) == WordClass.PROPER && noun); // "a Reuters survey found"
    }

    private static boolean isPast(WordClass tag) {
        return tag == WordClass.PARTICIPLE || tag == WordClass.VERB; // "media reports put"
    }

    /** A participle between two nouns of a speaker's phrase: "economists asked by Acme". */
    private boolean isReduced(Reading reading, int i) {
        if (reading.tag(i - 1) != WordClass.NOUN) {
            return false;
        }
        // "a study published Tuesday in Nature"
        boolean day = lexicon.quantities().isTime(reading.sentence().lower(i + 1), "weekday");
        return reading.tag(day ? i + 2 : i + 1) == WordClass.PREPOSITION
                && !lexicon.speakers() // "the chief said on Monday"
                        .isVoice(lexicon.forms().verb(reading.sentence().lower(i)));
    }

    /** "a report put out by Acme": a past form that looks like the verb, with a particle and an agent. */
    private boolean isParticled(Reading reading, int i) {
        return reading.tag(i) == WordClass.VERB
                && isReduced(reading, i)
                && reading.sentence().lower(i + 2).equals("by");
    }

    /** Whether the token at {@code i} ends or opens no phrase. */
    boolean isLoose(Reading reading, int i) {
        WordClass tag = SpeakerNames.isSecondPart(reading, i) ? WordClass.PROPER : reading.tag(i);
        return tag == WordClass.PREPOSITION
                || tag == WordClass.CONJUNCTION
                || tag == WordClass.MARK
                || (tag == WordClass.PARTICIPLE && i > 0)
                || (tag == WordClass.GERUND && !isFiling(reading, i));
    }

    /** What may open a speaker's phrase before its noun: "a recently published study", "rating analysts". */
    boolean isModifier(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return switch (reading.tag(at)) {
            case DETERMINER, ADVERB, NUMBER -> true;
            case PARTICIPLE, GERUND ->
                next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PARTICIPLE;
            case VERB -> // "according to court documents"
                next == WordClass.NOUN
                        && lexicon.forms().parts(reading.sentence().lower(at)).indexOf('N') >= 0;
            default -> false;
        };
    }
}
