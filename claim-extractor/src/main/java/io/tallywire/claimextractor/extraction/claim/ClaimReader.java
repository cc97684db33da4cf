package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.ExtractedClaim;
import io.tallywire.claimextractor.extraction.Quantity;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.Subject;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.Tagger;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.FigureFinder;
import io.tallywire.claimextractor.extraction.number.FigureFinder.Figures;
import io.tallywire.claimextractor.extraction.number.LocalCurrencies;
import io.tallywire.claimextractor.extraction.number.NamedNumbers;
import io.tallywire.claimextractor.extraction.text.CodePoints;
import io.tallywire.claimextractor.extraction.text.LanguageCheck;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.SentenceSplitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the claims of one article after another. Immutable. */
public final class ClaimReader {

    /** How many UTF-16 units of a sentence a claim keeps on either side of its figure. */
    private static final int EVIDENCE = 600;

    private final Lexicon lexicon;
    private final SentenceSplitter splitter;
    private final Tagger tagger;
    private final FigureFinder figures;
    private final HitFinder hits;
    private final AnchorFinder anchors;
    private final SceneFinder scenes;
    private final Furniture furniture;
    private final LanguageCheck language;
    private final QuantityReader quantities;

    /** Reads with the tables of {@code lexicon}. */
    public ClaimReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        splitter = new SentenceSplitter(lexicon.abbreviations());
        tagger = new Tagger(lexicon);
        figures = new FigureFinder(lexicon);
        hits = new HitFinder(lexicon);
        anchors = new AnchorFinder(lexicon);
        scenes = new SceneFinder(lexicon);
        furniture = new Furniture(lexicon.speakers());
        language = new LanguageCheck(lexicon.smallWords());
        quantities = new QuantityReader(lexicon);
    }

    /** Whether {@code text} is English. */
    public boolean isEnglish(String text) {
        return language.tell(splitter.split(text, 0)).english();
    }

    /**
     * The claims of {@code text}, sorted by start; none when it is in another language than English.
     *
     * @param headlineEnd how many UTF-16 units at its start are the headline
     * @param publishedAt when it was published; null leaves relative periods as they are told
     */
    public List<ExtractedClaim> read(String text, int headlineEnd, @Nullable Instant publishedAt) {
        List<Sentence> sentences = splitter.split(text, headlineEnd);
        LanguageCheck.Languages languages = language.tell(sentences);
        if (!languages.english()) {
            return List.of();
        }
        List<Reading> readings = readings(text, sentences, languages.foreignLines());
        if (readings.stream().noneMatch(Reading::mayClaim)) {
            return List.of();
        }
        SpeechReader speech = new SpeechReader(text, lexicon, readings);
        List<Speech> speeches = readings.stream().map(speech::read).toList();
        Drafter drafter = new Drafter(
                text,
                lexicon,
                new Periods(publishedAt),
                new Attributor(lexicon, readings, speeches),
                headline(readings, headlineEnd));
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (reading.mayClaim()) {
                drafts.addAll(drafter.read(reading, i));
            }
        }
        if (drafts.isEmpty()) {
            return List.of();
        }
        Set<String> persons = persons(speeches);
        ClaimKeys keys = new ClaimKeys(
                lexicon,
                new Anchors(lexicon.claims(), anchors.find(readings, persons), scenes.find(readings, persons)),
                drafts);
        CodePoints points = new CodePoints(text);
        return drafts.stream().map(draft -> claim(text, draft, keys, points)).toList();
    }

    /** The first sentence of the headline; null without one. */
    static @Nullable Reading headline(List<Reading> readings, int headlineEnd) {
        boolean headed = !readings.isEmpty() && readings.get(0).sentence().at(0).start() < headlineEnd;
        return headed ? readings.get(0) : null;
    }

    /** The sentences of {@code text} with all that is read in them before claims are made of it. */
    List<Reading> readings(String text, int headlineEnd) {
        List<Sentence> sentences = splitter.split(text, headlineEnd);
        return readings(text, sentences, language.tell(sentences).foreignLines());
    }

    private List<Reading> readings(String text, List<Sentence> sentences, Set<Integer> foreign) {
        NamedNumbers names = NamedNumbers.of(sentences, lexicon);
        FigureFinder local = figures.with(LocalCurrencies.of(sentences, lexicon));
        return sentences.stream()
                .map(sentence -> reading(text, sentence, local, !foreign.contains(sentence.line()), names))
                .toList();
    }

    /** Every figure of {@code text}, whether or not something is claimed with it, sorted by start. */
    public List<RecognisedQuantity> quantities(String text) {
        List<Reading> readings = new ArrayList<>();
        for (Sentence sentence : splitter.split(text, 0)) {
            List<WordClass> tags = tagger.tag(sentence);
            readings.add(
                    new Reading(sentence, tags, figures.findAll(sentence, tags), List.of(), hits.find(sentence, tags)));
        }
        return quantities.read(text, readings);
    }

    /** Every number of {@code text}, also those of dates and names, sorted by start. */
    public List<RecognisedQuantity> numbers(String text) {
        List<Reading> readings = new ArrayList<>();
        for (Sentence sentence : splitter.split(text, 0)) {
            List<WordClass> tags = tagger.tag(sentence);
            readings.add(new Reading(sentence, tags, figures.findNumbers(sentence, tags), List.of(), List.of()));
        }
        return quantities.read(text, readings);
    }

    private Reading reading(String text, Sentence sentence, FigureFinder local, boolean read, NamedNumbers names) {
        List<WordClass> tags = tagger.tag(sentence);
        boolean told = read && !furniture.is(text, sentence);
        Figures found = told ? local.find(sentence, tags, names) : Figures.NONE;
        List<Hit> triggers = found.isEmpty() ? List.of() : hits.find(sentence, tags);
        return new Reading(sentence, tags, found.stated(), found.durations(), triggers);
    }

    private static Set<String> persons(List<Speech> speeches) {
        Set<String> persons = new HashSet<>();
        for (Speech speech : speeches) {
            for (Speech.Credit credit : speech.credits()) {
                if (credit.speaker().kind() == SpeakerKind.PERSON) {
                    persons.add(credit.speaker().canonical());
                }
            }
        }
        return persons;
    }

    private static ExtractedClaim claim(String text, Draft draft, ClaimKeys keys, CodePoints points) {
        Sentence sentence = draft.reading().sentence();
        Figure figure = draft.figure();
        int from = sentence.at(figure.from()).start();
        int to = sentence.at(figure.to() - 1).end();
        Quantity quantity = new Quantity(
                text.substring(from, to), figure.low(), figure.high(), figure.point(), figure.bound(), draft.unit());
        return new ExtractedClaim(
                keys.key(draft),
                keys.label(draft),
                points.before(from),
                points.before(to),
                text.substring(Math.max(sentence.start(), from - EVIDENCE), Math.min(sentence.end(), to + EVIDENCE)),
                quantity,
                new Subject(draft.subjectText(), draft.head(), keys.canonical(draft)),
                draft.event(),
                keys.place(draft),
                draft.period(),
                Optional.ofNullable(draft.attribution()),
                draft.modality(),
                Confidence.of(draft));
    }
}
