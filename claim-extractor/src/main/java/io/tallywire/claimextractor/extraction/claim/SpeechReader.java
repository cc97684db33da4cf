package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
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
    private boolean open;
    private int line = -1;
    private @Nullable Attribution lastPerson;
    private @Nullable Attribution lastOther;

    SpeechReader(String source, Lexicon lexicon) {
        this.source = source;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        BitSet quoted = quoted(reading.sentence());
        List<Speech.Credit> credits = new ArrayList<>();
        Attribution main = null;
        for (int i = 0; i < reading.sentence().size(); i++) {
            Speech.Credit credit = quoted.get(i) ? null : phrase(reading, i);
            credit = credit == null && !quoted.get(i) ? verb(reading, i, quoted) : credit;
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
                String mark = sentence.at(i).text();
                boolean straight = mark.equals("\"");
                open = straight ? !open : mark.equals("“") || mark.equals("„") || (open && !mark.equals("”"));
            }
            quoted.set(i, open);
        }
        return quoted;
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

    private Speech.@Nullable Credit verb(Reading reading, int at, BitSet quoted) {
        WordClass tag = reading.tag(at);
        boolean verbal = tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
        String lemma = verbal || (tag == WordClass.NOUN && isVerbForm(reading, at))
                ? lexicon.forms().verb(reading.sentence().lower(at))
                : null;
        if (!lexicon.speakers().isReporting(lemma)
                || reading.sentence().lower(at - 1).equals("to")
                || isPassive(reading, at)) {
            return null;
        }
        SpeakerReader.Span right = inverted(reading, at);
        if (right != null && speakers.isPlausible(reading, right)) {
            return new Speech.Credit(resolve(reading, right), 0, at);
        }
        SpeakerReader.Span left = speakers.left(reading, at);
        if (left == null
                || (tag == WordClass.GERUND
                        && at > 0
                        && reading.sentence().lower(at - 1).equals(","))) {
            return null;
        }
        boolean pronoun = reading.tag(left.from()) == WordClass.PRONOUN && left.to() == left.from() + 1;
        if (!pronoun
                && (!speakers.isPlausible(reading, left)
                        || (!lexicon.speakers().isStrong(lemma) && !governs(reading, at)))) {
            return null;
        }
        Attribution speaker = pronoun ? pronoun(reading.sentence().lower(left.from())) : resolve(reading, left);
        if (speaker == null) {
            return null;
        }
        boolean trailing = left.from() > 0
                && isTail(reading, at + 1)
                && (isMark(reading, left.from() - 1) || quoted.get(left.from() - 1));
        return trailing
                ? new Speech.Credit(speaker, 0, left.from())
                : new Speech.Credit(speaker, at + 1, reading.sentence().size());
    }

    /** A noun by its tag that a speaker and a clause around it make a verb: "estimates", "claims". */
    private boolean isVerbForm(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.endsWith("s")
                && (reading.tag(at - 1) == WordClass.PROPER || reading.tag(at - 1) == WordClass.NOUN)
                && lexicon.speakers().isStrong(lexicon.forms().verb(lower))
                && reading.tag(at + 1) != WordClass.PREPOSITION
                && reading.tag(at + 1) != WordClass.AUXILIARY;
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
    private static boolean governs(Reading reading, int at) {
        String next = reading.sentence().lower(at + 1);
        return next.equals("that")
                || next.equals(":")
                || next.equals("the")
                || reading.figureAt(at + 1) != null
                || reading.figureAt(at + 2) != null
                || reading.figureAt(at + 4) != null;
    }

    /** Whether nothing that could be said follows: the end, a mark, or words of time and place. */
    private static boolean isTail(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        boolean colon = lower.equals(":");
        return !colon
                && ((tag == WordClass.MARK
                                && !reading.sentence().is(at, TokenKind.QUOTE)
                                && !reading.sentence().is(at, TokenKind.CURRENCY))
                        || tag == WordClass.PREPOSITION
                        || (tag == WordClass.PROPER
                                && at + 2 >= reading.sentence().size()));
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
        return speakers.speaker(source, reading, span);
    }

    private @Nullable Attribution pronoun(String lower) {
        return switch (lower) {
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
