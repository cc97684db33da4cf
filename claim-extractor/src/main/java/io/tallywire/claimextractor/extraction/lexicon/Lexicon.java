package io.tallywire.claimextractor.extraction.lexicon;

import java.util.List;
import java.util.Map;

/**
 * All language knowledge, read from the tables of the class path. Immutable once built; share one.
 *
 * @param forms lemmas and parts of speech
 * @param functionWords the class of every closed-class word
 * @param tagWeights what speaks for a word as a noun, a verb or an adjective
 * @param abbreviations words whose full stop ends no sentence, with their kind
 * @param quantities the words of figures
 * @param claims the words of subjects and events
 * @param incidents the words of incidents
 * @param speakers the words of reported speech
 * @param places countries and other names
 * @param labels the words of labels
 * @param headWeights what speaks for a noun as the one counted
 * @param claimWeights what speaks for a figure as a claim
 * @param vectors which words are used alike
 * @param eventWeights what speaks for an event where no trigger is near
 * @param kinds small closed lists of words
 * @param smallWords small words of many languages, with the codes of the languages
 */
public record Lexicon(
        WordForms forms,
        Map<String, WordClass> functionWords,
        TagWeights tagWeights,
        Map<String, String> abbreviations,
        QuantityWords quantities,
        ClaimWords claims,
        Incidents incidents,
        SpeakerWords speakers,
        Places places,
        LabelWords labels,
        HeadWeights headWeights,
        LearnedWeights claimWeights,
        WordVectors vectors,
        EventWeights eventWeights,
        WordKinds kinds,
        Map<String, List<String>> smallWords) {

    /** Reads the tables. Takes some tens of milliseconds. */
    public static Lexicon load() {
        TsvTable irregularForms = TsvTable.load("irregular-forms.tsv");
        TagWeights tagWeights = new TagWeights(TsvTable.load("tag-weights.tsv").rows());
        WordForms forms = new WordForms(TsvTable.load("parts-of-speech.tsv"), irregularForms, tagWeights);
        return new Lexicon(
                forms,
                TsvTable.load("function-words.tsv").map(row -> WordClass.valueOf(row.get(1))),
                tagWeights,
                TsvTable.load("abbreviations.tsv").map(),
                new QuantityWords(),
                new ClaimWords(),
                new Incidents(TsvTable.load("incidents.tsv"), forms, irregularForms),
                new SpeakerWords(),
                new Places(),
                new LabelWords(TsvTable.load("countries.tsv"), irregularForms),
                new HeadWeights(),
                new LearnedWeights("claim-weights.tsv"),
                WordVectors.load(),
                new EventWeights(),
                new WordKinds(TsvTable.load("word-kinds.tsv")),
                TsvTable.load("small-words.tsv").map(row -> List.of(row.get(1).split(" ", -1))));
    }
}
