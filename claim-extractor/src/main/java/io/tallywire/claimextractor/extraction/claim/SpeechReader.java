package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, sentence by sentence, who is said to say what. */
final class SpeechReader {

    /** How many words may stand before the agent of a phrase that opens a sentence: "In figures released by". */
    private static final int OPENING = 5;

    private final String source;
    private final List<Reading> readings;
    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final ReportingVerbs reporting;
    private final VerbCredits verbs;
    private final NounCredits nouns;
    private final Outlooks outlooks;
    private final AgentFinder agents;
    private final HeadlineSpeech headlines;
    private final DocumentSpeech documents;
    private final Surveys surveys;
    private final KnownSpeakers known;
    private final LastSpeakers last = new LastSpeakers();
    private final Quotations quotations = new Quotations();

    /** Reads the speech of {@code source}, whose sentences are {@code readings}. */
    SpeechReader(String source, Lexicon lexicon, List<Reading> readings) {
        this.source = source;
        this.readings = readings;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
        reporting = new ReportingVerbs(lexicon);
        verbs = new VerbCredits(lexicon, speakers, reporting);
        nouns = new NounCredits(lexicon, speakers);
        outlooks = new Outlooks(lexicon, speakers);
        agents = new AgentFinder(lexicon, speakers, reporting);
        headlines = new HeadlineSpeech(lexicon);
        documents = new DocumentSpeech(lexicon, speakers);
        surveys = new Surveys(lexicon, speakers);
        known = new KnownSpeakers(lexicon.speakers());
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        Quoted quoted = quotations.read(reading.sentence());
        Credits credits = new Credits();
        SpeakerReader.Span headline = headlines.find(reading);
        headline = headline == null ? headlines.named(reading, readings) : headline;
        if (headline != null) {
            credits.add(resolve(reading, headline), 0, reading.sentence().size());
        }
        SpeakerReader.Span signature = TweetSignature.find(reading);
        Attribution signed = signature == null ? null : resolve(reading, signature);
        if (signature != null && signed != null) {
            credits.add(signed, 0, signature.from());
        }
        SpeakerReader.Span opener = quoted.get(0) ? null : SpeakerNames.opener(reading);
        Attribution subject = opener == null ? null : resolve(reading, opener);
        if (subject != null) {
            last.called(subject, PersonPronouns.of(reading, quoted.tokens()));
            last.opened(subject);
        }
        if (!quoted.get(0) && !reading.sentence().headline() && last.isSilent()) {
            began(reading);
        }
        for (int i = 0; i < reading.sentence().size(); i++) {
            SpeakerReader.Span titled = quoted.get(i) ? null : SpeakerNames.titled(reading, i, lexicon.speakers());
            if (titled != null) {
                last.mentioned(resolve(reading, titled));
            }
            SpeakerReader.Span aged = SpeakerNames.aged(reading, i);
            if (aged != null && credits.main == null) {
                last.opened(resolve(reading, aged));
            }
            if (!quoted.get(i)) {
                read(reading, i, quoted, credits);
            }
        }
        SpeakerReader.Span document = credits.list.isEmpty() ? documents.find(reading) : null;
        if (document != null) {
            credits.add(resolve(reading, document), 0, reading.sentence().size());
        }
        SpeakerReader.Span survey = surveys.find(reading);
        Attribution results =
                surveys.next(reading, survey == null ? null : resolve(reading, survey), !credits.list.isEmpty());
        if (results != null) {
            for (Figure figure : reading.figures()) {
                if (figure.measure() == Figure.Measure.PERCENT) {
                    credits.list.add(new Speech.Credit(results, figure.from(), figure.to()));
                }
            }
        }
        boolean told = subject != null && !reading.sentence().headline() && last.isPerson(subject);
        Attribution person = told ? subject : null;
        return new Speech(credits.list, credits.main, signed, person, quoted.tokens());
    }

    /** The organisation that opens a sentence, for "it" where none has spoken yet. */
    private void began(Reading reading) {
        SpeakerReader.Span first = speakers.right(reading, 0);
        if (first != null && reading.figureAt(0) == null && speakers.isHeadedBySpeaker(reading, first)) {
            Attribution organisation = resolve(reading, first);
            if (organisation.kind() != SpeakerKind.PERSON) {
                last.began(organisation);
            }
        }
    }

    /** What the word at {@code at} begins to credit. */
    private void read(Reading reading, int at, Quoted quoted, Credits credits) {
        int end = reading.sentence().size();
        SpeakerReader.Span named = phrase(reading, at);
        VerbCredits.Saying noun = named == null ? nouns.read(reading, at) : null;
        VerbCredits.Saying said = named == null && noun == null ? outlooks.read(reading, at) : noun;
        VerbCredits.Saying saying =
                named == null && said == null ? verbs.read(reading, at, quoted, credits.list) : said;
        if (saying == null && named == null && credits.list.isEmpty()) {
            saying = verbs.colon(reading, at, quoted);
        }
        if (named != null) {
            // "it flew on, and according to the agency, it landed": a phrase behind a conjunction answers for what
            // follows
            int from = reading.tag(at - 1) == WordClass.CONJUNCTION ? at : clauseStart(reading, at);
            Attribution speaker = resolve(reading, named);
            // "..., according to a survey of 1,012 adults": how many were asked is no finding
            boolean sized = at > 0
                    && reading.tag(named.to()) == WordClass.PREPOSITION
                    && reading.figureAt(named.to() + 1) != null;
            // "according to Acme, which has 2,600 workers": nor is what is told of who says so
            boolean told = Asides.describes(reading, named.to());
            int behind = sized || told ? VerbCredits.nextMark(reading, named.to() + (told ? 1 : 0)) : end;
            credits.add(new Speech.Credit(speaker, from, end, sized || told ? at : end, behind), false);
            last.spoke(speaker, isNamed(reading, named));
        } else if (saying != null) {
            String first = reading.sentence().lower(saying.speaker().from());
            Attribution speaker = saying.pronoun() ? last.pronoun(first) : resolve(reading, saying.speaker());
            if (speaker != null) {
                Speech.Credit credit =
                        new Speech.Credit(speaker, saying.from(), saying.to(), saying.verb(), saying.behind());
                credits.add(credit, said == null && reporting.isWeak(reading, at));
                if (said == null) {
                    spoke(reading, saying, speaker); // whose claim it is need not be who speaks next
                }
            }
        }
        SpeakerReader.Span agent = agents.find(reading, at);
        if (agent != null) {
            boolean reported = agents.isReported(reading, agents.participle(reading, at)) || at < OPENING;
            boolean reduced = !reported && agents.isReduced(reading, agents.participle(reading, at));
            int put = agents.putAt(reading, at);
            reduced |= put > 0;
            int from = put > 0 ? put : reported ? 0 : reduced ? phraseStart(reading, at) : end;
            Attribution speaker = resolve(reading, agent);
            if (!agents.isSubordinate(reading, agents.participle(reading, at))) {
                credits.add(new Speech.Credit(speaker, from, reduced ? at : end), false);
            }
            last.spoke(speaker, isNamed(reading, agent));
        }
    }

    private void spoke(Reading reading, VerbCredits.Saying saying, Attribution speaker) {
        boolean named = saying.pronoun() || isNamed(reading, saying.speaker());
        if (!saying.pronoun()) {
            last.titled(speaker, PersonPronouns.ofTitle(reading, saying.speaker()));
        }
        last.spoke(speaker, named);
    }

    private static boolean isNamed(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.tag(i) == WordClass.PROPER) {
                return true;
            }
        }
        return false;
    }

    /** The source that a phrase such as "according to" names; null when none stands at {@code at}. */
    private SpeakerReader.@Nullable Span phrase(Reading reading, int at) {
        var match = lexicon.speakers().sourcePhrases().startingAt(reading.sentence(), at);
        if (match == null) {
            return null;
        }
        SpeakerReader.Span span = speakers.right(reading, match.to());
        boolean cites = match.value(); // also "citing high costs"
        boolean rate = match.to() == at + 1
                && reading.tag(at) == WordClass.PREPOSITION
                && !isCredit(reading, at); // "per head"
        if (span != null && at > 0 && speakers.isPerson(reading, span)) {
            SpeakerReader.Span whole = SpeakerNames.withName(reading, span, 2); // "according to the mayor, Ada Moor."
            span = reading.tag(whole.to()) == WordClass.MARK ? whole : span;
        }
        return span == null || rate || (cites && !speakers.isHeadedBySpeaker(reading, span)) ? null : span;
    }

    /** "..., per Acme", "..., per the filing". */
    private static boolean isCredit(Reading reading, int at) {
        boolean closes = ReportingVerbs.isMark(reading, at - 1)
                || reading.sentence().lower(at - 1).equals("(");
        return closes
                && (reading.tag(at + 1) == WordClass.PROPER
                        || reading.tag(at + 1) == WordClass.NOUN
                        || reading.sentence().lower(at + 1).equals("the"));
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

        private final List<Speech.Credit> weak = new ArrayList<>();

        void add(Attribution speaker, int from, int to) {
            list.add(new Speech.Credit(speaker, from, to));
        }

        /** A speaker; who tells the whole sentence at its end answers for what others found: "Crews found two, she said". */
        void add(Speech.Credit credit, boolean onlyFinds) {
            if (credit.from() == 0 && list.removeAll(weak) && list.isEmpty()) {
                main = null;
            }
            list.add(credit);
            if (onlyFinds) {
                weak.add(credit);
            }
            main = main == null ? credit.speaker() : main;
        }
    }
}
