package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, sentence by sentence, who is said to say what. */
final class SpeechReader {

    /** How many words may stand before the agent of a phrase that opens a sentence: "In figures released by". */
    private static final int OPENING = 5;

    private final String source;
    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final VerbCredits verbs;
    private final NounCredits nouns;
    private final AgentFinder agents;
    private final HeadlineSpeech headlines;
    private final KnownSpeakers known;
    private final LastSpeakers last = new LastSpeakers();
    private final Quotations quotations = new Quotations();

    SpeechReader(String source, Lexicon lexicon) {
        this.source = source;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
        ReportingVerbs reporting = new ReportingVerbs(lexicon);
        verbs = new VerbCredits(lexicon, speakers, reporting);
        nouns = new NounCredits(lexicon, speakers);
        agents = new AgentFinder(lexicon, speakers, reporting);
        headlines = new HeadlineSpeech(lexicon);
        known = new KnownSpeakers(lexicon.speakers());
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        BitSet quoted = quotations.read(reading.sentence());
        Credits credits = new Credits();
        SpeakerReader.Span headline = headlines.find(reading);
        if (headline != null) {
            credits.add(resolve(reading, headline), 0, reading.sentence().size());
        }
        SpeakerReader.Span signature = TweetSignature.find(reading);
        Attribution signed = signature == null ? null : resolve(reading, signature);
        if (signature != null && signed != null) {
            credits.add(signed, 0, signature.from());
        }
        SpeakerReader.Span opener = quoted.get(0) ? null : SpeakerNames.opener(reading);
        if (opener != null) {
            last.opened(resolve(reading, opener));
        }
        for (int i = 0; i < reading.sentence().size(); i++) {
            SpeakerReader.Span aged = SpeakerNames.aged(reading, i);
            if (aged != null && credits.main == null) {
                last.opened(resolve(reading, aged));
            }
            if (!quoted.get(i)) {
                read(reading, i, quoted, credits);
            }
        }
        return new Speech(credits.list, credits.main, signed, quoted);
    }

    /** What the word at {@code at} begins to credit. */
    private void read(Reading reading, int at, BitSet quoted, Credits credits) {
        int end = reading.sentence().size();
        SpeakerReader.Span named = phrase(reading, at);
        VerbCredits.Saying said = named == null ? nouns.read(reading, at) : null;
        VerbCredits.Saying saying =
                named == null && said == null ? verbs.read(reading, at, quoted, credits.list) : said;
        if (named != null) {
            // "it flew on, and according to the agency, it landed": a phrase behind a conjunction answers for what
            // follows
            int from = reading.tag(at - 1) == WordClass.CONJUNCTION ? at : clauseStart(reading, at);
            spoke(new Speech.Credit(resolve(reading, named), from, end), credits);
        } else if (saying != null) {
            String first = reading.sentence().lower(saying.speaker().from());
            Attribution speaker = saying.pronoun() ? last.pronoun(first) : resolve(reading, saying.speaker());
            if (speaker != null) {
                spoke(new Speech.Credit(speaker, saying.from(), saying.to(), saying.verb(), saying.behind()), credits);
            }
        }
        SpeakerReader.Span agent = agents.find(reading, at);
        if (agent != null) {
            boolean reported = agents.isReported(reading, agents.participle(reading, at)) || at < OPENING;
            boolean reduced = !reported && agents.isReduced(reading, agents.participle(reading, at));
            int from = reported ? 0 : reduced ? phraseStart(reading, at) : end;
            spoke(new Speech.Credit(resolve(reading, agent), from, reduced ? at : end), credits);
        }
    }

    private void spoke(Speech.Credit credit, Credits credits) {
        credits.list.add(credit);
        credits.main = credits.main == null ? credit.speaker() : credits.main;
        last.spoke(credit.speaker());
    }

    /** The source that a phrase such as "according to" names; null when none stands at {@code at}. */
    private SpeakerReader.@Nullable Span phrase(Reading reading, int at) {
        var match = lexicon.speakers().sourcePhrases().startingAt(reading.sentence(), at);
        if (match == null) {
            return null;
        }
        SpeakerReader.Span span = speakers.right(reading, match.to());
        boolean cites = match.to() == at + 1; // also "citing high costs"
        return span == null || (cites && !speakers.isHeadedBySpeaker(reading, span)) ? null : span;
    }

    /** Where the words start that a participle before {@code at} says something of: behind a mark or a verb. */
    private static int phraseStart(Reading reading, int at) {
        int from = at - 1;
        while (from > 0
                && reading.tag(from - 1) != WordClass.VERB
                && reading.tag(from - 1) != WordClass.PARTICIPLE
                && !reading.sentence().lower(from - 1).equals(",")) {
            from--;
        }
        return from;
    }

    /** A source in the middle of a sentence answers back to the last semicolon. */
    private static int clauseStart(Reading reading, int at) {
        int from = at;
        while (from > 0 && !reading.sentence().lower(from - 1).equals(";")) {
            from--;
        }
        return from;
    }

    private Attribution resolve(Reading reading, SpeakerReader.Span span) {
        return known.resolve(reading, span, speakers.speaker(source, reading, span));
    }

    /** What a sentence credits. */
    private static final class Credits {

        private final List<Speech.Credit> list = new ArrayList<>();
        private @Nullable Attribution main;

        void add(Attribution speaker, int from, int to) {
            list.add(new Speech.Credit(speaker, from, to));
        }
    }
}
