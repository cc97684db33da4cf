package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, sentence by sentence, who is said to say what; remembers the last speakers for pronouns. */
final class SpeechReader {

    private final String source;
    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final HeadlineSpeech headlines;
    private final KnownSpeakers known;
    private boolean open;
    private int line = -1;
    private @Nullable Attribution lastPerson;
    private @Nullable Attribution lastOther;

    SpeechReader(String source, Lexicon lexicon) {
        this.source = source;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
        headlines = new HeadlineSpeech(lexicon);
        known = new KnownSpeakers(lexicon.speakers());
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        BitSet quoted = quoted(reading.sentence());
        List<Speech.Credit> credits = new ArrayList<>();
        Attribution main = null;
        SpeakerReader.Span source = headlines.find(reading);
        if (source != null) {
            credits.add(new Speech.Credit(
                    resolve(reading, source), 0, reading.sentence().size()));
        }
        for (int i = 0; i < reading.sentence().size(); i++) {
            Speech.Credit credit = quoted.get(i) ? null : phrase(reading, i);
            credit = credit == null && !quoted.get(i) ? verb(reading, i, quoted, credits) : credit;
            if (credit != null) {
                credits.add(credit);
                main = main == null ? credit.speaker() : main;
                remember(credit.speaker());
            }
        }
        return new Speech(credits, main, quoted);
    }

    /** Marks what stands between double quotation marks; an open one runs on within its line. */
    private BitSet quoted(Sentence sentence) {
        if (sentence.line() != line) {
            open = false;
            line = sentence.line();
        }
        BitSet quoted = new BitSet(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, TokenKind.QUOTE)) {
                String mark = mark(sentence, i);
                boolean straight = mark.equals("\"");
                open = straight ? !open : mark.equals("“") || mark.equals("„") || (open && !mark.equals("”"));
            }
            quoted.set(i, open);
        }
        return quoted;
    }

    /** The mark of a quotation; single ones that open or close a word count as double ones, "''" as one. */
    private String mark(Sentence sentence, int i) {
        String text = sentence.at(i).text();
        boolean single = text.equals("'") || text.equals("‘") || text.equals("’");
        if (!single) {
            return text;
        }
        boolean next = i + 1 < sentence.size() && sentence.at(i + 1).glued();
        boolean opens = !sentence.at(i).glued() && next && !text.equals("’");
        return opens && !open ? "“" : open && sentence.at(i).glued() && !isInside(sentence, i + 1) ? "”" : "";
    }

    private static boolean isInside(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.at(at).isWord()
                && sentence.at(at).glued();
    }

    private Speech.@Nullable Credit phrase(Reading reading, int at) {
        var match = lexicon.speakers().sourcePhrases().startingAt(reading.sentence(), at);
        if (match == null) {
            return null;
        }
        SpeakerReader.Span span = speakers.right(reading, match.to());
        if (span == null) {
            return null;
        }
        int from = clauseStart(reading, at);
        return new Speech.Credit(
                resolve(reading, span), from, reading.sentence().size());
    }

    /** A source in the middle of a sentence answers back to the last semicolon. */
    private static int clauseStart(Reading reading, int at) {
        int from = at;
        while (from > 0 && !reading.sentence().lower(from - 1).equals(";")) {
            from--;
        }
        return from;
    }

    private static boolean isWithin(List<Speech.Credit> credits, int at) {
        return credits.stream().anyMatch(credit -> credit.from() > 0 && credit.from() <= at && at < credit.to());
    }

    /** Whether a mark or a conjunction parts a speaker from the speech before: "A said five, while B said six". */
    private static boolean isNewClause(Reading reading, List<Speech.Credit> credits, SpeakerReader.Span left) {
        int from = credits.get(credits.size() - 1).from();
        for (int i = from; i < left.from(); i++) {
            boolean mark = reading.tag(i) == WordClass.MARK
                    && !reading.sentence().is(i, TokenKind.HYPHEN)
                    && !reading.sentence().is(i, TokenKind.POSSESSIVE);
            if (mark || reading.tag(i) == WordClass.CONJUNCTION) {
                return true;
            }
        }
        return false;
    }

    private Speech.@Nullable Credit verb(Reading reading, int at, BitSet quoted, List<Speech.Credit> credits) {
        String lemma =
                isVerb(reading, at) ? lexicon.forms().verb(reading.sentence().lower(at)) : null;
        if (!lexicon.speakers().isReporting(lemma)
                || reading.sentence().lower(at - 1).equals("to")
                || isPassive(reading, at)) {
            return null;
        }
        SpeakerReader.Span right = lexicon.speakers().takesListener(lemma) ? null : inverted(reading, at);
        if (right != null && speakers.isPlausible(reading, right) && !isSubject(reading, right.to())) {
            return new Speech.Credit(resolve(reading, right), 0, at);
        }
        SpeakerReader.Span left = isFurtherVerb(reading, at) ? firstSubject(reading, at) : speakers.left(reading, at);
        if (left == null) {
            return null;
        }
        int behindListener = lexicon.speakers().takesListener(lemma) ? listenerEnd(reading, at + 1) : at + 1;
        boolean tail = isTail(reading, behindListener);
        boolean pronoun = reading.tag(left.from()) == WordClass.PRONOUN && left.to() == left.from() + 1;
        if (!credits.isEmpty() && isWithin(credits, left.from()) && (pronoun || !isNewClause(reading, credits, left))) {
            // "the firm said that it believed": the speaker is who said so first
            return null;
        }
        if (holdsShare(reading, left)) {
            return null;
        }
        boolean says = lexicon.speakers().isStrong(lemma) || tail || governs(reading, at) || isDocument(reading, left);
        if (!pronoun && !(says && speakers.isPlausible(reading, left))) {
            return null;
        }
        Attribution speaker = pronoun ? pronoun(reading.sentence().lower(left.from())) : resolve(reading, left);
        if (speaker == null) {
            return null;
        }
        boolean behind = left.from() > 0 && (isMark(reading, left.from() - 1) || quoted.get(left.from() - 1));
        return tail && behind
                ? new Speech.Credit(speaker, 0, reading.sentence().size())
                : new Speech.Credit(speaker, at + 1, reading.sentence().size());
    }

    /** "condemned the test and said", "announced the plan, saying": the verb has the subject of the first one. */
    private static boolean isFurtherVerb(Reading reading, int at) {
        String before = reading.sentence().lower(at - 1);
        return at > 2
                && (before.equals("and")
                        || before.equals("but")
                        || (reading.tag(at) == WordClass.GERUND && before.equals(",")));
    }

    private SpeakerReader.@Nullable Span firstSubject(Reading reading, int at) {
        for (int i = 1; i < at; i++) {
            boolean verb = reading.tag(i) == WordClass.VERB || reading.tag(i) == WordClass.PARTICIPLE;
            if (verb && reading.tag(i - 1) != WordClass.DETERMINER) {
                SpeakerReader.Span span = speakers.left(reading, i);
                if (span != null) {
                    return span;
                }
            }
        }
        return null;
    }

    /** Data and reports show what others say. */
    private boolean isDocument(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (lexicon.speakers().kind(reading.sentence().lower(i)) == SpeakerKind.DOCUMENT) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case VERB -> true;
            case PARTICIPLE -> reading.tag(at - 1) != WordClass.DETERMINER;
            case GERUND -> reading.sentence().lower(at - 1).equals(",");
            case NOUN -> isVerbForm(reading, at);
            default -> false;
        };
    }

    /** A noun by its tag that a speaker before it, or behind it after a mark, makes a verb: "estimates", "says expert". */
    private boolean isVerbForm(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        if (!lower.endsWith("s") || !lexicon.speakers().isStrong(lexicon.forms().verb(lower))) {
            return false;
        }
        WordClass before = reading.tag(at - 1);
        WordClass next = reading.tag(at + 1);
        boolean left = before == WordClass.PROPER
                || before == WordClass.NOUN
                || before == WordClass.ADJECTIVE
                || (reading.sentence().lower(at - 1).equals(",") && at > 3);
        boolean right = isMark(reading, at - 1) && (next == WordClass.NOUN || next == WordClass.PROPER);
        return right || (left && next != WordClass.PREPOSITION && next != WordClass.AUXILIARY);
    }

    /** "half of teens say", "60% of voters believe": what is counted, and nobody's word. */
    private static boolean holdsShare(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null && figure.measure() == Figure.Measure.PERCENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb follows a phrase, so that it is said of it and not by it: "parents, 60%, say their kids are". */
    private static boolean isSubject(Reading reading, int behind) {
        WordClass next = reading.tag(behind);
        return next == WordClass.AUXILIARY || next == WordClass.MODAL || next == WordClass.PERFECT;
    }

    private static boolean isPassive(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && reading.tag(before) == WordClass.ADVERB) {
            before--;
        }
        String lower = reading.sentence().lower(before);
        return reading.tag(at) == WordClass.PARTICIPLE
                && reading.tag(before) == WordClass.AUXILIARY
                && !lower.startsWith("ha");
    }

    /** The speaker behind the verb: "..., said the ministry". */
    private SpeakerReader.@Nullable Span inverted(Reading reading, int at) {
        boolean behind = at > 0
                && isMark(reading, at - 1)
                && !reading.sentence().lower(at - 1).equals(")");
        WordClass next = reading.tag(at + 1);
        boolean name = next == WordClass.PROPER
                || next == WordClass.DETERMINER
                || next == WordClass.NOUN
                || next == WordClass.ADJECTIVE;
        return behind
                        && name
                        && !reading.hasFigure(
                                at + 1, Math.min(at + 3, reading.sentence().size()))
                ? speakers.right(reading, at + 1)
                : null;
    }

    /** Whether a clause or a figure follows the verb. */
    private boolean governs(Reading reading, int at) {
        String next = reading.sentence().lower(at + 1);
        return next.equals("that")
                || next.equals(":")
                || (next.equals("the")
                        && !lexicon.speakers()
                                .isWeak(lexicon.forms().verb(reading.sentence().lower(at))))
                || reading.figureAt(at + 1) != null
                || reading.figureAt(at + 2) != null
                || reading.figureAt(at + 4) != null;
    }

    /** Whether nothing that could be said follows: the end, a mark, or words of time and place. */
    private boolean isTail(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        boolean colon = lower.equals(":");
        boolean when = lexicon.quantities().isTime(lower, "weekday");
        return !colon
                && (!lower.equals("to") || reading.tag(at + 1) == WordClass.PROPER)
                && (when
                        || (tag == WordClass.MARK
                                && !reading.sentence().is(at, TokenKind.QUOTE)
                                && !reading.sentence().is(at, TokenKind.CURRENCY))
                        || tag == WordClass.PREPOSITION
                        || (tag == WordClass.PROPER
                                && at + 2 >= reading.sentence().size()));
    }

    /** Behind whom it is told: "told The Courier on Monday". */
    private static int listenerEnd(Reading reading, int from) {
        int to = from;
        while (to < reading.sentence().size()
                && (reading.tag(to) == WordClass.PROPER
                        || reading.tag(to) == WordClass.PRONOUN
                        || (to == from && reading.tag(to) == WordClass.DETERMINER)
                        || reading.tag(to) == WordClass.NOUN)) {
            to++;
        }
        return to;
    }

    private static boolean isMark(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.equals(",")
                || reading.sentence().is(at, TokenKind.QUOTE)
                || lower.equals("-")
                || lower.equals("–")
                || lower.equals("—");
    }

    private Attribution resolve(Reading reading, SpeakerReader.Span span) {
        return known.resolve(reading, span, speakers.speaker(source, reading, span));
    }

    private @Nullable Attribution pronoun(String lower) {
        int contraction = lower.indexOf('\'');
        return switch (contraction > 0 ? lower.substring(0, contraction) : lower) {
            case "he", "she" -> lastPerson != null ? lastPerson : lastOther;
            case "it", "they" -> lastOther != null ? lastOther : lastPerson;
            default -> null;
        };
    }

    private void remember(Attribution speaker) {
        if (speaker.kind() == SpeakerKind.PERSON || speaker.kind() == SpeakerKind.UNKNOWN) {
            lastPerson = speaker;
        }
        if (speaker.kind() != SpeakerKind.PERSON) {
            lastOther = speaker;
        }
    }
}
