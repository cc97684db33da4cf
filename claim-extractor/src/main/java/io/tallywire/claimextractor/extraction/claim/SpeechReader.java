package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, sentence by sentence, who is said to say what. */
final class SpeechReader {

    private final String source;
    private final List<Reading> readings;
    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final ReportingVerbs reporting;
    private final SpeakerIdentity identities;
    private final SourcePhrases phrases;
    private final ReducedSpeech reduced;
    private final GappedSpeech gapped;
    private final VerbCredits verbs;
    private final NounCredits nouns;
    private final Outlooks outlooks;
    private final AgentFinder agents;
    private final HeadlineSpeech headlines;
    private final DocumentSpeech documents;
    private final Surveys surveys;
    private final KnownSpeakers known;
    private final PersonPronouns pronouns;
    private final LastSpeakers last = new LastSpeakers();
    private final Quotations quotations = new Quotations();
    private final Transcript transcript;
    private @Nullable Attribution label;
    private int line = -1;

    /** Reads the speech of {@code source}, whose sentences are {@code readings}. */
    SpeechReader(String source, Lexicon lexicon, List<Reading> readings) {
        this.source = source;
        this.readings = readings;
        this.lexicon = lexicon;
        speakers = new SpeakerReader(lexicon);
        identities = new SpeakerIdentity(lexicon);
        reduced = new ReducedSpeech(lexicon, speakers);
        gapped = new GappedSpeech(lexicon, speakers);
        phrases = new SourcePhrases(lexicon, speakers);
        reporting = new ReportingVerbs(lexicon);
        verbs = new VerbCredits(lexicon, speakers, reporting);
        nouns = new NounCredits(lexicon, speakers);
        outlooks = new Outlooks(lexicon, speakers);
        agents = new AgentFinder(lexicon, speakers, reporting);
        headlines = new HeadlineSpeech(lexicon, speakers);
        documents = new DocumentSpeech(lexicon, speakers);
        surveys = new Surveys(lexicon, speakers);
        pronouns = new PersonPronouns(lexicon);
        known = new KnownSpeakers(lexicon);
        transcript = new Transcript(lexicon);
    }

    /** The speech of the next sentence of the article. */
    Speech read(Reading reading) {
        Quoted quoted = quotations.read(reading.sentence());
        SentenceCredits credits = new SentenceCredits();
        Span headline = headlines.find(reading);
        headline = headline == null ? headlines.named(reading, readings) : headline;
        if (headline != null) {
            credits.add(resolve(reading, headline), 0, reading.sentence().size());
        }
        Attribution labelled = label(reading);
        if (labelled != null) {
            credits.add(labelled, 0, reading.sentence().size());
        }
        Saying cry = headlines.quoted(reading);
        if (cry != null) {
            credits.add(resolve(reading, cry.speaker()), cry.from(), cry.to());
        }
        Span signature = TweetSignature.find(reading);
        Attribution signed = signature == null ? null : resolve(reading, signature);
        if (signature != null && signed != null) {
            credits.add(signed, 0, signature.from());
        }
        Attribution subject = opener(reading, quoted);
        for (int i = 0; i < reading.sentence().size(); i++) {
            mention(reading, i, quoted, credits);
            if (!quoted.get(i)) {
                read(reading, i, quoted, credits);
            }
        }
        Saying document = credits.isEmpty() ? documents.read(reading) : null;
        if (document != null) {
            credits.add(resolve(reading, document.speaker()), document.from(), document.to());
        }
        addSurvey(reading, credits);
        boolean told = subject != null && !reading.sentence().headline() && last.isPerson(subject);
        return new Speech(credits.all(), credits.main(), signed, told ? subject : null, quoted.tokens());
    }

    /** Who speaks the line of a transcript that the sentence stands in; null in other texts. */
    private @Nullable Attribution label(Reading reading) {
        Span name = transcript.opens(reading.sentence());
        if (name != null) {
            label = resolve(reading, name);
        } else if (reading.sentence().line() != line) {
            label = null;
        }
        line = reading.sentence().line();
        return label;
    }

    /** Remembers who opens the sentence for the pronouns of later ones; the person or thing of that name, null without one. */
    private @Nullable Attribution opener(Reading reading, Quoted quoted) {
        Span opener = quoted.get(0) ? null : SpeakerNames.opener(reading, lexicon.kinds());
        Attribution subject = opener == null ? null : resolve(reading, opener);
        if (opener != null && subject != null) {
            last.called(subject, pronouns.of(reading, quoted.tokens()));
            last.named(subject, pronouns.ofName(reading, opener));
            last.opened(subject);
        }
        if (!quoted.get(0) && !reading.sentence().headline()) {
            began(reading);
        }
        return subject;
    }

    /** Remembers whom the word at {@code at} begins or ends to name. */
    private void mention(Reading reading, int at, Quoted quoted, SentenceCredits credits) {
        Span titled = quoted.get(at) ? null : SpeakerNames.titled(reading, at, lexicon.speakers());
        titled = titled == null && !quoted.get(at) ? SpeakerNames.firstNamed(reading, at, lexicon.speakers()) : titled;
        if (titled != null) {
            Attribution person = resolve(reading, titled);
            last.named(person, pronouns.ofName(reading, titled));
            last.mentioned(person);
        }
        Span aged = SpeakerNames.aged(reading, at);
        if (aged != null && credits.main() == null) {
            last.opened(resolve(reading, aged));
        }
    }

    /** Credits the survey that an article is telling of with the shares of a sentence that credits nobody. */
    private void addSurvey(Reading reading, SentenceCredits credits) {
        Span survey = surveys.find(reading);
        Attribution results =
                surveys.next(reading, survey == null ? null : resolve(reading, survey), !credits.isEmpty());
        for (Figure figure : reading.figures()) {
            if (results != null && figure.measure() == Figure.Measure.PERCENT) {
                credits.add(results, figure.from(), figure.to());
            }
        }
    }

    /** Who opens a sentence without a name, for "they", and for "it" where no organisation has spoken yet. */
    private void began(Reading reading) {
        Span first = speakers.right(reading, 0);
        if (first == null || reading.figureAt(0) != null || !speakers.isHeadedBySpeaker(reading, first)) {
            return;
        }
        Attribution opener = resolve(reading, first);
        if (isSeveral(reading.sentence().lower(SpeakerReader.head(reading, first)))) {
            last.beganSeveral(opener);
        } else if (opener.kind() != SpeakerKind.PERSON && last.isSilent()) {
            last.began(opener);
        }
    }

    private boolean isSeveral(String noun) {
        return lexicon.forms().isPlural(noun) || noun.equals("police");
    }

    /** What the word at {@code at} begins to credit. */
    private void read(Reading reading, int at, Quoted quoted, SentenceCredits credits) {
        Saying phrase = phrases.read(reading, at);
        Saying owned = phrase == null ? owned(reading, at) : null;
        if (phrase != null) {
            Attribution speaker = speaker(reading, phrase);
            if (speaker != null) {
                credits.add(phrase.by(speaker), false);
                last.spoke(speaker, phrase.pronoun() || isNamed(reading, phrase.speaker()));
            }
        } else if (owned != null) {
            Attribution speaker = speaker(reading, owned);
            if (speaker != null) {
                credits.add(owned.by(speaker), false); // whose claim it is need not be who speaks next
            }
        } else {
            Saying saying = verbs.read(reading, at, quoted, credits.all());
            saying = saying == null && credits.isEmpty() ? verbs.colon(reading, at, quoted) : saying;
            Attribution speaker = saying == null ? null : speaker(reading, saying);
            if (saying != null && speaker != null) {
                credits.add(saying.by(speaker), reporting.isWeak(reading, at));
                spoke(reading, saying, speaker);
            }
        }
        AgentFinder.Agent agent = agents.read(reading, at);
        if (agent != null) {
            Attribution speaker = resolve(reading, agent.speaker());
            if (!agent.subordinate()) {
                credits.add(new Speech.Credit(speaker, agent.from(), agent.to()), false);
            }
            last.spoke(speaker, isNamed(reading, agent.speaker()));
        }
    }

    /** Whose the claim or the outlook is that the word at {@code at} begins or ends; null when it is none. */
    private @Nullable Saying owned(Reading reading, int at) {
        Saying noun = nouns.read(reading, at);
        Saying outlook = noun == null ? outlooks.read(reading, at) : noun;
        Saying behind = outlook == null ? reduced.read(reading, at) : outlook;
        return behind == null ? gapped.read(reading, at) : behind;
    }

    /** Who says it; null for a pronoun that means nobody who was named. */
    private @Nullable Attribution speaker(Reading reading, Saying saying) {
        Attribution aged = SpeakerNames.isAge(reading, saying.speaker()) ? last.person() : null;
        if (aged != null) {
            return aged; // "said the 56-year-old"
        }
        return saying.pronoun()
                ? last.pronoun(reading.sentence().lower(saying.speaker().from()))
                : resolve(reading, saying.speaker());
    }

    private void spoke(Reading reading, Saying saying, Attribution speaker) {
        boolean named = saying.pronoun() || isNamed(reading, saying.speaker());
        if (!saying.pronoun()) {
            last.titled(speaker, pronouns.ofTitle(reading, saying.speaker()));
            last.named(speaker, pronouns.ofName(reading, saying.speaker()));
        }
        last.spoke(speaker, named);
    }

    private static boolean isNamed(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.tag(i) == WordClass.PROPER) {
                return true;
            }
        }
        return false;
    }

    private Attribution resolve(Reading reading, Span span) {
        return known.resolve(reading, span, identities.speaker(source, reading, span));
    }
}
