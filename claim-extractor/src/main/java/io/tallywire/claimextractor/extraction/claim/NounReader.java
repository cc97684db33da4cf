package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases to the right or to the left of a token. */
final class NounReader {

    private static final int LONGEST = 12;

    private final WordForms forms;
    private final Lexicon lexicon;
    private final LeftNoun left;

    NounReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        forms = lexicon.forms();
        left = new LeftNoun(lexicon);
    }

    /**
     * The noun phrase that starts with token {@code at}.
     *
     * @param plural whether its head must be a plural if there is one, as behind a number other than one
     */
    @Nullable
    Noun right(Reading reading, int at, boolean plural) {
        Sentence sentence = reading.sentence();
        int limit = Math.min(sentence.size(), at + LONGEST);
        int head = -1;
        int end = at;
        for (int i = at; i < limit && reading.figureAt(i) == null; i++) {
            WordClass tag = reading.tag(i);
            boolean active = plural
                    && i == at
                    && reading.figureAt(i - 1) != null
                    && lexicon.quantities().isNotFigure(sentence.lower(i), "active");
            if ((head >= 0 && isAges(sentence, i))
                    || (!nextIsNoun(reading, i) && (active || isHeadless(sentence, i)))) { // "14 die", "40 march on"
                break;
            }
            if (head >= 0 && isPluralOfName(sentence, i)) {
                // "two MiG-29s"
                end = i + 1;
                continue;
            }
            boolean lone = head < 0 && (isLoneAdjective(reading, i) || isGluedNoun(reading, i));
            boolean doing = tag == WordClass.GERUND && !nextIsNoun(reading, i) && head >= 0 && left.isDoing(reading, i);
            if (lone || doing || isNominal(reading, i, tag) || isVerbLikeNoun(reading, i, head, plural)) {
                boolean closed = plural && head >= 0 && isPlural(sentence, head) && !isPlural(sentence, i);
                if (closed || startsName(reading, i, head) || (!plural && isVerbOf(reading, i, head))) {
                    break;
                }
                head = i;
                end = i + 1;
            } else if (head == i - 1 && isCoordinatedAdjective(reading, i)) {
                // "current or former ministers": what looked like the head modifies another noun
                head = -1;
            } else if (!continues(reading, i, tag, head, plural)) {
                break;
            }
        }
        return head < 0 ? null : new Noun(at, end, head);
    }

    private static boolean isPluralOfName(Sentence sentence, int i) {
        return sentence.lower(i).equals("s") && sentence.at(i).glued() && sentence.is(i - 1, TokenKind.NUMBER);
    }

    /** "1.9% lower in Orlu": no thing, though a noun elsewhere. */
    private boolean isHeadless(Sentence sentence, int i) {
        return lexicon.quantities().isNotFigure(sentence.lower(i), "headless");
    }

    /** "two girls ages 11 and 15": the ages are told of the girls. */
    private boolean isAges(Sentence sentence, int i) {
        return lexicon.quantities().isNotFigure(sentence.lower(i), "aging") && sentence.is(i + 1, TokenKind.NUMBER);
    }

    /** A word that is a verb by its tag but stands where only a noun can: "road signs", "a price jump in". */
    private boolean isVerbLikeNoun(Reading reading, int i, int head, boolean plural) {
        String lower = reading.sentence().lower(i);
        if (head != i - 1 || (reading.tag(i) != WordClass.VERB && reading.tag(i) != WordClass.PARTICIPLE)) {
            return false;
        }
        boolean noun = forms.parts(forms.noun(lower)).indexOf('N') >= 0;
        if (plural) {
            return forms.isPlural(lower) && !isPlural(reading.sentence(), head);
        }
        WordClass next = reading.tag(i + 1);
        boolean closes = next == WordClass.PREPOSITION || next == WordClass.MARK || next == WordClass.ADVERB;
        return noun && closes && reading.tag(i) == WordClass.VERB;
    }

    /** A word that is a verb by its tag, right behind a figure with hyphen and unit: "a 12-year wait". */
    private static boolean isGluedNoun(Reading reading, int i) {
        return reading.tag(i) == WordClass.VERB
                && reading.sentence().is(i - 2, TokenKind.HYPHEN)
                && reading.sentence().is(i - 3, TokenKind.NUMBER);
    }

    /** A conjunction between two words that can both be adjectives. */
    private boolean isCoordinatedAdjective(Reading reading, int i) {
        return reading.tag(i) == WordClass.CONJUNCTION
                && reading.tag(i + 1) == WordClass.ADJECTIVE
                && nextIsNoun(reading, i + 1)
                && !isPlural(reading.sentence(), i - 1)
                && forms.parts(reading.sentence().lower(i - 1)).indexOf('A') >= 0;
    }

    /** A name behind a common noun starts another phrase: "profits Acme had". */
    private boolean startsName(Reading reading, int i, int head) {
        return head == i - 1
                && isPlural(reading.sentence(), head)
                && reading.tag(i) == WordClass.PROPER
                && reading.tag(head) == WordClass.NOUN
                && !reading.sentence().at(head).isCapitalised();
    }

    /** "a 7-horsepower engine powers the car": what agrees with a noun before it and has an object is its verb, whatever its tag. */
    private boolean isVerbOf(Reading reading, int i, int head) {
        String lower = reading.sentence().lower(i);
        return head == i - 1
                && reading.tag(i) == WordClass.NOUN
                && (reading.sentence().lower(i + 1).equals("the") || isWhen(reading, i + 1))
                && !isPlural(reading.sentence(), head)
                && lower.endsWith("s")
                && forms.isPlural(lower)
                && forms.parts(forms.noun(lower)).indexOf('V') >= 0;
    }

    /** "in May", "on Friday". */
    private boolean isWhen(Reading reading, int at) {
        String time = reading.sentence().lower(at + 1);
        return reading.tag(at) == WordClass.PREPOSITION
                && (lexicon.quantities().isTime(time, "month")
                        || lexicon.quantities().isTime(time, "weekday"));
    }

    static boolean isNominal(Reading reading, int i, WordClass tag) {
        boolean hashtag = reading.sentence().at(i).lower().startsWith("#");
        return (tag == WordClass.NOUN || tag == WordClass.PROPER) && !hashtag;
    }

    /** Whether a token that is no noun leaves the phrase open. */
    private boolean continues(Reading reading, int i, WordClass tag, int head, boolean plural) {
        Sentence sentence = reading.sentence();
        if (sentence.is(i, TokenKind.HYPHEN)) {
            return true;
        }
        if (sentence.is(i, TokenKind.QUOTE) && head < 0) {
            return true;
        }
        boolean open = head < 0;
        boolean compound = i > 0 && sentence.is(i - 1, TokenKind.HYPHEN);
        return switch (tag) {
            case ADJECTIVE ->
                open
                        || ((!isPlural(sentence, head) || !plural)
                                && (nextIsNoun(reading, i) || sentence.is(i + 1, TokenKind.HYPHEN))
                                && !isWhen(sentence, i));
            case PARTICIPLE, GERUND ->
                (open
                                && nextIsNoun(reading, i)
                                && (!isFinite(sentence, i)
                                        || sentence.lower(i - 1).endsWith("ly")))
                        || compound
                        || (tag == WordClass.GERUND && !plural && nextIsNoun(reading, i));
            case ADVERB -> open && nextIsModifier(reading, i);
            case NUMBER -> !open && isOfName(reading, i);
            case MARK ->
                (sentence.is(i, TokenKind.POSSESSIVE) && nextIsNoun(reading, i))
                        || (open && sentence.lower(i).equals(",") && reading.tag(i + 1) == WordClass.ADJECTIVE)
                        || sentence.lower(i).equals("&");
            case CONJUNCTION ->
                (sentence.lower(i).equals("and") || sentence.lower(i).equals("or"))
                        && plural
                        && (open
                                ? reading.tag(i - 1) == WordClass.ADJECTIVE
                                : !isPlural(sentence, head) && (nextIsNoun(reading, i) || isPlural(sentence, i + 2)));
            case VERB ->
                compound
                        || (open && nextIsNoun(reading, i) && !isOnlyVerb(sentence.lower(i)))
                        || (plural && !open && !isPlural(sentence, head) && isPlural(sentence, i + 1));
            default -> compound;
        };
    }

    /** "120,000 took part": a past form that modifies nothing. */
    private boolean isFinite(Sentence sentence, int i) {
        return lexicon.quantities().isNotFigure(sentence.lower(i), "finite");
    }

    /** The number of "Hwasong 14" or "PAC-3". */
    private static boolean isOfName(Reading reading, int i) {
        boolean hyphen = reading.sentence().is(i - 1, TokenKind.HYPHEN);
        return reading.tag(hyphen ? i - 2 : i - 1) == WordClass.PROPER;
    }

    /** "a well last week": the time is no part of the thing. */
    private boolean isWhen(Sentence sentence, int i) {
        return lexicon.quantities().isTime(sentence.lower(i), "lead")
                && (lexicon.quantities().isTime(sentence.lower(i + 1), "daytime")
                        || lexicon.quantities().isTime(sentence.lower(i + 1), "weekday")
                        || lexicon.quantities().isTime(sentence.lower(i + 1), "month"));
    }

    private boolean isOnlyVerb(String lower) {
        String lemma = forms.verb(lower);
        return lemma != null && forms.parts(lemma).equals("V");
    }

    private static boolean nextIsNoun(Reading reading, int i) {
        WordClass next = reading.tag(i + 1);
        return next == WordClass.NOUN
                || next == WordClass.PROPER
                || (next == WordClass.ADJECTIVE && reading.tag(i + 2) == WordClass.NOUN);
    }

    private static boolean nextIsModifier(Reading reading, int i) {
        WordClass next = reading.tag(i + 1);
        return next == WordClass.ADJECTIVE
                || next == WordClass.PARTICIPLE
                || next == WordClass.NOUN
                || (next == WordClass.PROPER && reading.tag(i + 2) == WordClass.NOUN);
    }

    boolean isPlural(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        // "MiG-29s"
        boolean name =
                sentence.is(at + 1, TokenKind.HYPHEN) && at + 3 < sentence.size() && isPluralOfName(sentence, at + 3);
        return name || forms.isPlural(lower) || lexicon.claims().isCollective(lower);
    }

    /** An adjective by its tag that stands alone as a noun: "barrels of crude a year". */
    private boolean isLoneAdjective(Reading reading, int i) {
        WordClass next = reading.tag(i + 1);
        boolean closes = next == WordClass.DETERMINER || next == WordClass.PREPOSITION || next == WordClass.MARK;
        return reading.tag(i) == WordClass.ADJECTIVE
                && closes
                && reading.tag(i - 1) == WordClass.PREPOSITION
                && forms.parts(reading.sentence().lower(i)).indexOf('N') > 0;
    }

    /** The noun phrase that ends right before token {@code end}; the head is its last noun. */
    @Nullable
    Noun left(Reading reading, int end) {
        return left.before(reading, end);
    }
}
