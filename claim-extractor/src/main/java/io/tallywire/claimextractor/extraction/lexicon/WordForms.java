package io.tallywire.claimextractor.extraction.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lemmas and parts of speech of single words, by tables and the regular endings of English. */
public final class WordForms {

    private final Map<String, String> parts;
    private final Map<String, String> irregularNouns;
    private final Map<String, String> irregularVerbs;
    private final TagChooser chooser;
    private final WordShapes shapes = new WordShapes(this);
    private final WordMemo known = new WordMemo(this::read);

    /** @param chooser whose numbers stand for a word in what is known of it */
    WordForms(TsvTable partsOfSpeech, TsvTable irregularForms, TagChooser chooser) {
        this.chooser = chooser;
        parts = partsOfSpeech.map();
        irregularNouns = lemmas(irregularForms, true);
        irregularVerbs = lemmas(irregularForms, false);
    }

    private static Map<String, String> lemmas(TsvTable forms, boolean nouns) {
        Map<String, String> lemmas = new LinkedHashMap<>();
        for (var row : forms.rows()) {
            if (row.get(2).equals("N") == nouns) {
                lemmas.putIfAbsent(row.get(0), row.get(1));
            }
        }
        return WordMap.copyOf(lemmas);
    }

    /** The parts of speech of {@code lemma}, most frequent first, of N, V, A and R; "N" for an unknown word. */
    public String parts(String lemma) {
        return known.of(lemma).parts();
    }

    /** What is known of {@code lower}, with the numbers of the chooser that this was made with. */
    KnownWord known(String lower) {
        return known.of(lower);
    }

    /** Whether what is known of a word has the numbers of {@code other}. */
    boolean hasNumbersOf(TagChooser other) {
        return chooser == other;
    }

    private KnownWord read(String lower) {
        return new KnownWord(lower, readParts(lower), readNoun(lower), readVerb(lower), shapes.of(lower), 0, 0, 0)
                .by(chooser);
    }

    /** {@link #parts} from the table itself. */
    String readParts(String lemma) {
        return parts.getOrDefault(lemma, "N");
    }

    /** "buses", "viruses", and neither "houses" and "clauses" nor "uses" and "excuses". */
    private boolean isPluralOfUs(String lower) {
        return lower.endsWith("uses") && !lower.endsWith("ouses") && !lower.endsWith("auses") && !verbIs(cut(lower, 1));
    }

    /** Whether {@code lemma} can be a verb. */
    public boolean isVerb(String lemma) {
        return parts(lemma).indexOf('V') >= 0;
    }

    /** Whether {@code lower} is an irregular past or participle, such as "fell". */
    public boolean isIrregularPast(String lower) {
        String lemma = irregularVerbs.get(lower);
        return lemma != null && !lower.endsWith("ing") && !lower.endsWith("s");
    }

    /** The lemma of {@code lower} read as a verb; null when it is none. */
    public @Nullable String verb(String lower) {
        return known.of(lower).verb();
    }

    /** {@link #verb} from the tables themselves. */
    @Nullable
    String readVerb(String lower) {
        String irregular = irregularVerbs.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (mayBeVerb(lower)) {
            return lower;
        }
        if (lower.endsWith("ied") || lower.endsWith("ies")) {
            String lemma = verbOrNull(cut(lower, 3) + "y");
            return lemma == null ? verbOrNull(cut(lower, 1)) : lemma;
        }
        if (lower.endsWith("ing")) {
            return stem(cut(lower, 3));
        }
        if (lower.endsWith("ed")) {
            return stem(cut(lower, 2));
        }
        if (lower.endsWith("s")) {
            String lemma = verbOrNull(cut(lower, 1));
            return lemma == null && lower.endsWith("es") ? verbOrNull(cut(lower, 2)) : lemma;
        }
        return null;
    }

    private @Nullable String stem(String stem) {
        int n = stem.length();
        if (n < 2) {
            return null;
        }
        boolean doubled = stem.charAt(n - 1) == stem.charAt(n - 2);
        String plain = verbOrNull(stem);
        if (plain != null && !verbIs(stem + "e")) {
            return plain;
        }
        String silent = verbOrNull(stem + "e");
        if (silent != null) {
            return silent;
        }
        return doubled ? verbOrNull(cut(stem, 1)) : plain;
    }

    private boolean verbIs(String lemma) {
        return parts.containsKey(lemma) && mayBeVerb(lemma);
    }

    private boolean mayBeVerb(String lemma) {
        return readParts(lemma).indexOf('V') >= 0;
    }

    private @Nullable String verbOrNull(String lemma) {
        return verbIs(lemma) ? lemma : null;
    }

    /** The singular of {@code lower}; the word itself when it is no plural. */
    public String noun(String lower) {
        return known.of(lower).noun();
    }

    /** {@link #noun} from the tables themselves. */
    String readNoun(String lower) {
        String irregular = irregularNouns.get(lower);
        if (irregular != null) {
            return irregular;
        }
        int n = lower.length();
        if (isPluralOfMan(lower)) {
            return cut(lower, 2) + "an";
        }
        if (n < 4 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is")) {
            return lower;
        }
        if (lower.endsWith("ies") && n > 4) {
            return cut(lower, 3) + "y";
        }
        boolean sibilant = lower.endsWith("sses")
                || lower.endsWith("shes")
                || lower.endsWith("ches")
                || lower.endsWith("xes")
                || lower.endsWith("zzes")
                || lower.endsWith("oes")
                || isPluralOfUs(lower);
        return cut(lower, sibilant ? 2 : 1);
    }

    /** "stuntmen", which no table lists; not "specimen", "abdomen", "acumen", "stamen". */
    private static boolean isPluralOfMan(String lower) {
        int n = lower.length();
        return n > 6 && lower.endsWith("men") && "aiou".indexOf(lower.charAt(n - 4)) < 0 && !lower.equals("turkmen");
    }

    /** Whether {@code lower} is an adjective in -er that no table lists: "brighter", "bigger", "heavier". */
    public boolean isComparative(String lower) {
        int n = lower.length();
        if (n < 5 || !lower.endsWith("er") || parts.containsKey(lower)) {
            return false;
        }
        String stem = cut(lower, 2);
        boolean doubled = stem.charAt(n - 3) == stem.charAt(n - 4);
        return isAdjective(stem)
                || isAdjective(stem + "e")
                || (doubled && isAdjective(cut(stem, 1)))
                || (stem.endsWith("i") && isAdjective(cut(stem, 1) + "y"));
    }

    private boolean isAdjective(String lemma) {
        return parts(lemma).startsWith("A");
    }

    /** Whether {@code lower} looks like a plural. */
    public boolean isPlural(String lower) {
        return !noun(lower).equals(lower);
    }

    private static String cut(String word, int n) {
        return word.substring(0, Math.max(0, word.length() - n));
    }
}
