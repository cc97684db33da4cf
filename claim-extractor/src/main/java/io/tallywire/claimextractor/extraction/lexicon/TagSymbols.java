package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands for tokens and classes in clues, as numbers of one {@link TagChooser}. Immutable. */
final class TagSymbols {

    private static final String OUTSIDE = "|";
    private static final String NUMERAL = "#";
    private static final String NAME = "^";

    private final WordForms forms;
    private final Map<String, WordClass> functionWords;
    private final TagChooser chooser;
    private final int outside;
    private final Map<WordClass, Integer> classes = new EnumMap<>(WordClass.class);

    TagSymbols(WordForms forms, Map<String, WordClass> functionWords, TagChooser chooser) {
        this.forms = forms;
        this.functionWords = functionWords;
        this.chooser = chooser;
        outside = chooser.symbol(OUTSIDE);
        for (WordClass word : WordClass.values()) {
            classes.put(word, chooser.symbol(word.name()));
        }
    }

    /** Who numbers the symbols. */
    TagChooser chooser() {
        return chooser;
    }

    /** What is known of {@code lower}, with the numbers of the chooser. */
    KnownWord word(String lower) {
        KnownWord known = forms.known(lower);
        return forms.hasNumbersOf(chooser) ? known : known.by(chooser);
    }

    /** What stands for a place outside of the sentence. */
    int outside() {
        return outside;
    }

    /** What stands for {@code word}. */
    int of(WordClass word) {
        return classes.getOrDefault(word, TagClues.UNKNOWN);
    }

    /** What stands for {@code token} as a neighbour, if not its shape: for a number, a mark, a function word, a name; null for another word. */
    @Nullable
    String closed(Token token, boolean named) {
        if (token.kind() == TokenKind.NUMBER) {
            return NUMERAL;
        }
        if (!token.isWord() || functionWords.containsKey(token.lower())) {
            return token.lower();
        }
        return named && token.isCapitalised() ? NAME : null;
    }
}
