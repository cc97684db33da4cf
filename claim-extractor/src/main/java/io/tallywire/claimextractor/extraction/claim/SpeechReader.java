package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
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
    private final ReportingVerbs verbs;
    private final HeadlineSpeech headlines;
    private final KnownSpeakers known;
    private final Quotations quotations = new Quotations();
    private @Nullable Attribution lastPerson;
    private @Nullable Attribution lastOther;
    private @Nullable Attribution last;

    SpeechReader(String source, Lexicon lexicon) {
        this.source = source;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
        verbs = new ReportingVerbs(lexicon);
        headlines = new HeadlineSpeech(lexicon);
        known = new KnownSpeakers(lexicon.speakers());
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        BitSet quoted = quotations.read(reading.sentence());
        List<Speech.Credit> credits = new ArrayList<>();
        Attribution main = null;
        SpeakerReader.Span source = headlines.find(reading);
        if (source != null) {
            credits.add(new Speech.Credit(
                    resolve(reading, source), 0, reading.sentence().size()));
        }
        SpeakerReader.Span signature = TweetSignature.find(reading);
        Attribution signed = signature == null ? null : resolve(reading, signature);
        if (signature != null && signed != null) {
            credits.add(new Speech.Credit(signed, 0, signature.from()));
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
        return new Speech(credits, main, signed, quoted);
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
        String lemma = verbs.isVerb(reading, at)
                ? lexicon.forms().verb(reading.sentence().lower(at))
                : null;
        if (!lexicon.speakers().isReporting(lemma)
                || reading.sentence().lower(at - 1).equals("to")
                || ReportingVerbs.isPassive(reading, at)) {
            return null;
        }
        SpeakerReader.Span right = lexicon.speakers().takesListener(lemma) ? null : inverted(reading, at);
        if (right != null && speakers.isPlausible(reading, right) && !ReportingVerbs.isSubject(reading, right.to())) {
            return new Speech.Credit(resolve(reading, right), 0, at);
        }
        SpeakerReader.Span left = isFurtherVerb(reading, at) ? firstSubject(reading, at) : speakers.left(reading, at);
        if (left == null) {
            return null;
        }
        int behindListener =
                lexicon.speakers().takesListener(lemma) ? ReportingVerbs.listenerEnd(reading, at + 1) : at + 1;
        boolean tail = verbs.isTail(reading, behindListener);
        boolean pronoun = reading.tag(left.from()) == WordClass.PRONOUN && left.to() == left.from() + 1;
        if (!credits.isEmpty() && isWithin(credits, left.from()) && (pronoun || !isNewClause(reading, credits, left))) {
            // "the firm said that it believed": the speaker is who said so first
            return null;
        }
        if (ReportingVerbs.holdsShare(reading, left)) {
            return null;
        }
        boolean says =
                lexicon.speakers().isStrong(lemma) || tail || verbs.governs(reading, at) || isDocument(reading, left);
        if (!pronoun && !(says && speakers.isPlausible(reading, left))) {
            return null;
        }
        Attribution speaker = pronoun ? pronoun(reading.sentence().lower(left.from())) : resolve(reading, left);
        if (speaker == null) {
            return null;
        }
        boolean behind =
                left.from() > 0 && (ReportingVerbs.isMark(reading, left.from() - 1) || quoted.get(left.from() - 1));
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

    /** The speaker behind the verb: "..., said the ministry". */
    private SpeakerReader.@Nullable Span inverted(Reading reading, int at) {
        boolean behind = at > 0
                && ReportingVerbs.isMark(reading, at - 1)
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

    private Attribution resolve(Reading reading, SpeakerReader.Span span) {
        return known.resolve(reading, span, speakers.speaker(source, reading, span));
    }

    private @Nullable Attribution pronoun(String lower) {
        int contraction = lower.indexOf('\'');
        return switch (contraction > 0 ? lower.substring(0, contraction) : lower) {
            case "he", "she" -> lastPerson != null ? lastPerson : lastOther;
            case "it" -> lastOther != null ? lastOther : lastPerson;
            case "they" -> last;
            default -> null;
        };
    }

    private void remember(Attribution speaker) {
        last = speaker;
        if (speaker.kind() == SpeakerKind.PERSON || speaker.kind() == SpeakerKind.UNKNOWN) {
            lastPerson = speaker;
        }
        if (speaker.kind() != SpeakerKind.PERSON) {
            lastOther = speaker;
        }
    }
}
