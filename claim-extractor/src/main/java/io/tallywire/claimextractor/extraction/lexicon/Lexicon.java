package io.tallywire.claimextractor.extraction.lexicon;

import java.util.HashMap;
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
 * @param speakers the words of reported speech
 * @param places countries and other names
 * @param labels the words of labels
 * @param headWeights what speaks for a noun as the one counted
 * @param claimWeights what speaks for a figure as a claim
 * @param vectors which words are used alike
 * @param eventWeights what speaks for an event where no trigger is near
 * @param smallWords small words of many languages, with the codes of the languages
 */
public record Lexicon(
        WordForms forms,
        Map<String, WordClass> functionWords,
        TagWeights tagWeights,
        Map<String, String> abbreviations,
        QuantityWords quantities,
        ClaimWords claims,
        SpeakerWords speakers,
        Places places,
        LabelWords labels,
        HeadWeights headWeights,
        LearnedWeights claimWeights,
        WordVectors vectors,
        EventWeights eventWeights,
        Map<String, List<String>> smallWords) {

    /** Reads the tables. Takes some tens of milliseconds. */
    public static Lexicon load() {
        Map<String, WordClass> classes = new HashMap<>();
        TsvTable.load("function-words.tsv").map().forEach((word, name) -> classes.put(word, WordClass.valueOf(name)));
        TsvTable irregularForms = TsvTable.load("irregular-forms.tsv");
        return new Lexicon(
                new WordForms(TsvTable.load("parts-of-speech.tsv"), irregularForms),
                Map.copyOf(classes),
                new TagWeights(TsvTable.load("tag-weights.tsv").rows()),
                TsvTable.load("abbreviations.tsv").map(),
                new QuantityWords(),
                new ClaimWords(),
                new SpeakerWords(),
                new Places(),
                new LabelWords(TsvTable.load("countries.tsv"), irregularForms),
                new HeadWeights(),
                new LearnedWeights("claim-weights.tsv"),
                WordVectors.load(),
                new EventWeights(),
                languages());
    }

    private static Map<String, List<String>> languages() {
        Map<String, List<String>> words = new HashMap<>();
        TsvTable.load("small-words.tsv")
                .map()
                .forEach((word, languages) -> words.put(word, List.of(languages.split(" ", -1))));
        return Map.copyOf(words);
    }
}
