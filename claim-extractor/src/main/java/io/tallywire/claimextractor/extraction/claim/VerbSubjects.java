package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that is the subject of a verb, over adverbs, appositions and relative clauses. */
final class VerbSubjects {

    private static final int LONGEST = 24;
    private static final String WHO = "who";

    /** How many words a sentence may open with before its subject and a comma. */
    private static final int FRONT = 6;

    private final SpeakerReader speakers;
    private final SpeechTails tails;
    private final WordKinds kinds;

    VerbSubjects(SpeakerReader speakers, SpeechTails tails, WordKinds kinds) {
        this.kinds = kinds;
        this.speakers = speakers;
        this.tails = tails;
    }

    /** The phrase that ends before the verb at {@code verb}, with the name behind it; null when there is none. */
    @Nullable
    Span find(Reading reading, int verb) {
        Span subject = subject(reading, verb);
        if (subject == null || subject.to() >= verb - 1) {
            return subject;
        }
        Span self = SpeakerNames.givenAs(reading, subject.to(), verb);
        if (self != null) {
            return self;
        }
        // "another trader, Ada Moor, who sells cloth, said"
        Span named = SpeakerNames.withName(reading, subject, 2);
        WordClass behind = reading.tag(named.to());
        boolean closed = behind == WordClass.MARK || behind == WordClass.PREPOSITION;
        return closed && named.to() < verb ? named : subject;
    }

    private @Nullable Span subject(Reading reading, int verb) {
        int end = behindSubject(reading, verb);
        Span asked = speakers.before(reading, end);
        Span span = asked == null ? null : ofDocument(reading, asked);
        if (span == null) {
            // "an officer who had no leave to speak said", "a trader whose sister is held, Ada Moor, said"
            Span described = antecedent(reading, end);
            return described == null ? SpeakerNames.between(reading, end, verb) : described;
        }
        // "led by solicitors, who reckon": whose clause it is stands before the "who"
        Span antecedent = reading.tag(span.to()) == WordClass.MARK ? null : antecedent(reading, span.from());
        return antecedent != null ? antecedent : apposition(reading, span, verb);
    }

    /** The document that tells of those whom a figure before a phrase counts: "a survey of 1,012 adults"; else the phrase. */
    private Span ofDocument(Reading reading, Span span) {
        Figure figure = reading.figureAt(span.from() - 1);
        int of = figure == null ? 0 : figure.hedgeFrom() - 1;
        Span document = of > 0 && reading.tag(of) == WordClass.PREPOSITION ? speakers.before(reading, of) : null;
        return document != null && speakers.isDocument(reading, document) ? document : span;
    }

    /** Whether who opens the sentence is described between commas before the verb at {@code verb}: "Ada Moor, who fled, said Acme". */
    boolean isDescribed(Reading reading, int verb) {
        if (!ClauseBounds.isComma(reading, verb - 1) || reading.sentence().is(verb - 2, TokenKind.QUOTE)) {
            return false;
        }
        int open = verb - 2;
        while (open > 0 && reading.tag(open) == WordClass.PROPER) {
            open--;
        }
        if (SpeakerNames.between(reading, open, verb) != null
                && (reading.tag(open - 1) == WordClass.PARTICIPLE || isTitle(reading, open))) {
            return true; // "a trader whose sister is held, Ada Moor, said the"
        }
        Span first = speakers.right(reading, clauseStart(reading, verb));
        int comma = first == null ? 0 : first.to();
        WordClass next = reading.tag(comma + 1);
        return first != null
                && ClauseBounds.isComma(reading, comma)
                && comma < verb - 1
                && (SpeakerNames.between(reading, comma, verb) != null // "the mayor, Ada Moor, said Acme lost"
                        || next == WordClass.RELATIVE
                        || next == WordClass.PARTICIPLE
                        || next == WordClass.GERUND
                        || next == WordClass.PREPOSITION
                        || next == WordClass.NUMBER
                        || next == WordClass.DETERMINER)
                && speakers.isPlausible(reading, first);
    }

    /** Behind what opens a sentence with when, where or how: "On Monday, Ada Moor", "However, Ada Moor"; else where it starts. */
    private int clauseStart(Reading reading, int verb) {
        int from = ClauseBounds.behindSemicolon(reading, verb);
        if (reading.tag(from) == WordClass.CONJUNCTION) {
            return from + 1;
        }
        boolean front = reading.tag(from) == WordClass.PREPOSITION
                || reading.tag(from) == WordClass.ADVERB
                || tails.isWhen(reading, from);
        for (int i = from + 1; front && i < Math.min(verb, from + FRONT); i++) {
            if (ClauseBounds.isComma(reading, i)) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether a phrase of nouns that opens a clause ends before the comma at {@code comma}: "while the mayor, Ada Moor, said". */
    private static boolean isTitle(Reading reading, int comma) {
        int from = comma;
        while (from > 0
                && (reading.tag(from - 1).isNominal() || reading.sentence().is(from - 1, TokenKind.POSSESSIVE))) {
            from--;
        }
        return from < comma
                && from > 0
                && (ClauseBounds.isComma(reading, from - 1) || reading.tag(from - 1) == WordClass.CONJUNCTION);
    }

    /** The phrase with its apposition: "the author, Jane Doe, said" holds the name, "Doe, an expert on law, art and war, said" too. */
    private Span apposition(Reading reading, Span span, int verb) {
        int close = verb - 1;
        if (!reading.sentence().lower(close).equals(",") || close <= span.to()) {
            return span;
        }
        if (reading.sentence().lower(span.from() - 1).equals(",")) {
            Span first = speakers.right(reading, clauseStart(reading, verb));
            boolean opens =
                    first != null && reading.sentence().lower(first.to()).equals(",") && first.to() < span.from();
            if (first != null && opens && speakers.isPlausible(reading, first)) {
                return first;
            }
        }
        Span named = SpeakerNames.withName(reading, span, 1);
        return named.to() == close ? named : span;
    }

    /** Where the subject of the verb at {@code verb} ends: before adverbs, "who" and an apposition between commas. */
    private int behindSubject(Reading reading, int verb) {
        int end = verb;
        while (end > 0
                && (isVerbal(reading.tag(end - 1))
                        || reading.sentence().lower(end - 1).endsWith("self")
                        || (end > 1
                                && reading.sentence().lower(end - 1).equals("first")
                                && isVerbal(reading.tag(end - 2))))) {
            end--;
        }
        end = tails.beforeDays(reading, end);
        int bare = beforeReduced(reading, end);
        if (bare < end) {
            return bare;
        }
        if (end > 1 && reading.tag(end - 1) == WordClass.RELATIVE) {
            end -= ClauseBounds.isMark(reading, end - 2) ? 2 : 1;
            return end;
        }
        if (end > 1 && reading.sentence().lower(end - 1).equals(",")) {
            int open = end - 2;
            while (open > 0 && end - open < LONGEST && !ClauseBounds.isComma(reading, open)) {
                open--;
            }
            boolean aside = ClauseBounds.isComma(reading, open) && open > 0;
            // "In Orlu, the hospital, said": no aside
            end = aside && open >= clauseStart(reading, verb) ? beforeAsides(reading, open) : end - 1;
        }
        return end;
    }

    /** Before what is left of a clause behind its noun: "a report released Monday", "people living there"; else {@code end}. */
    private int beforeReduced(Reading reading, int end) {
        int at = end;
        while (at > 1 && (tails.isTime(reading, at - 1) || isPlace(reading, at - 1))) {
            at--;
        }
        WordClass last = reading.tag(at - 1);
        boolean reduced = at > 1
                && (last == WordClass.PARTICIPLE || (last == WordClass.GERUND && at < end))
                && reading.tag(at - 2) == WordClass.NOUN;
        return reduced ? at - 1 : at < end && isPlace(reading, end - 1) && last == WordClass.NOUN ? at : end;
    }

    private boolean isPlace(Reading reading, int at) {
        return kinds.is(reading.sentence().lower(at), WordKind.NEAR);
    }

    /** Before "34," and "of Acme," in "Ada Moor, 34, of Acme, who fled, said": the first comma; else {@code comma} itself. */
    private static int beforeAsides(Reading reading, int comma) {
        int end = comma;
        int open = comma - 1;
        while (open > 0 && comma - open < LONGEST) {
            if (ClauseBounds.isComma(reading, open)) {
                WordClass first = reading.tag(open + 1);
                if (first != WordClass.NUMBER && first != WordClass.PREPOSITION) {
                    return end;
                }
                end = open;
            } else if (reading.tag(open) == WordClass.MARK
                    && !reading.sentence().is(open, TokenKind.HYPHEN)) {
                return end;
            }
            open--;
        }
        return end;
    }

    /** The person that a clause describes whose words reach up to {@code from}: "a woman who fled the town said". */
    @Nullable
    Span antecedent(Reading reading, int from) {
        int who = from;
        while (who > 0 && from - who < LONGEST && !reading.sentence().is(who - 1, TokenKind.PUNCTUATION)) {
            who--;
            if (reading.sentence().lower(who).equals(WHO) && who + 1 < from) {
                Span span = speakers.before(reading, who);
                return span != null && speakers.isPlausible(reading, span) ? span : null;
            }
        }
        return null;
    }

    private static boolean isVerbal(WordClass tag) {
        return tag == WordClass.ADVERB
                || tag == WordClass.AUXILIARY
                || tag == WordClass.PERFECT
                || tag == WordClass.MODAL;
    }
}
