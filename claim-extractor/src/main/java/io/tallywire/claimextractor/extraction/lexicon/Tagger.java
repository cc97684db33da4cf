package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives every token a class: function words, names and past forms by tables and capitals, nouns, verbs and adjectives by learned weights
 * where the tables allow several.
 */
public final class Tagger {

    /** The most tokens of a dateline before its dash. */
    private static final int DATELINE = 12;

    /** A noun that the table of function words calls a preposition: "a funding round". */
    private static final String ROUND = "round";

    private final WordForms forms;
    private final TagSymbols symbols;
    private final Map<String, WordClass> functionWords;
    private final BareVerb bareVerbs;
    private final UnchangedPast unchangedPasts;
    private final HeadlineVerb headlineVerbs;

    /** Tags with the tables of {@code lexicon}. */
    public Tagger(Lexicon lexicon) {
        this(lexicon, lexicon.tagWeights());
    }

    Tagger(Lexicon lexicon, TagChooser chooser) {
        forms = lexicon.forms();
        functionWords = lexicon.functionWords();
        headlineVerbs = new HeadlineVerb(forms, lexicon.claims());
        bareVerbs = new BareVerb(lexicon.quantities(), lexicon.claims(), functionWords);
        unchangedPasts = new UnchangedPast(lexicon.kinds());
        symbols = new TagSymbols(forms, functionWords, chooser);
    }

    /** The classes of the tokens, one each. */
    public List<WordClass> tag(Sentence sentence) {
        Case letters = sentence.isTitleCase() ? isAllCapitals(sentence) ? Case.CAPITALS : Case.TITLE : Case.SENTENCE;
        TagClues clues = new TagClues(sentence, letters != Case.SENTENCE, symbols);
        List<WordClass> tags = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            tags.add(tag(clues, sentence, i, letters, tags));
        }
        headlineVerbs.mend(sentence, tags);
        return tags;
    }

    /** How a sentence uses capitals. */
    private enum Case {
        SENTENCE,
        TITLE,
        CAPITALS
    }

    /** Whether no word of some length has a small letter. */
    private static boolean isAllCapitals(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.isWord() && token.text().length() > 3)
                .allMatch(token -> isUpper(token.text()));
    }

    private WordClass tag(TagClues clues, Sentence sentence, int i, Case letters, List<WordClass> before) {
        Token token = sentence.at(i);
        if (token.kind() == TokenKind.NUMBER) {
            return WordClass.NUMBER;
        }
        if (!token.isWord()) {
            return WordClass.MARK;
        }
        String lower = token.lower();
        boolean titleCase = letters != Case.SENTENCE;
        boolean acronym = letters != Case.CAPITALS
                && token.text().length() >= 2
                && token.text().length() <= 3
                && isUpper(token.text());
        WordClass closed = acronym || isCompoundEnd(sentence, i) ? null : functionWords.get(lower);
        boolean starts = i == 0
                || sentence.at(i - 1).kind() == TokenKind.QUOTE
                || sentence.lower(i - 1).equals("(")
                || sentence.lower(i - 1).equals(":")
                || isBehindDash(sentence, i);
        if (isVerbBehindModal(sentence, i, before)) {
            return WordClass.VERB;
        }
        if (closed != null && (starts || titleCase || !token.isCapitalised() || lower.length() == 1)) {
            boolean mayBeNoun = closed == WordClass.ADVERB || lower.equals(ROUND) || isNetWorth(sentence, i);
            return mayBeNoun && isNounAsAdverb(sentence, i, before) ? WordClass.NOUN : closed;
        }
        if (token.isCapitalised() && !(titleCase || starts)) {
            return WordClass.PROPER;
        }
        if (token.isCapitalised()
                && (acronym || !isKnown(lower) || forms.parts(lower).equals("N"))) {
            boolean common = forms.isPlural(lower) && (starts || (titleCase && !acronym));
            return isInflected(lower) ? open(clues, sentence, i, before) : common ? WordClass.NOUN : WordClass.PROPER;
        }
        return isCompoundEnd(sentence, i) ? WordClass.NOUN : open(clues, sentence, i, before);
    }

    /** The "up" of "start-up", the "down" of "write-down". */
    private static boolean isCompoundEnd(Sentence sentence, int at) {
        return switch (sentence.lower(at)) {
            case "up", "down", "off", "out", "back", "in" ->
                sentence.at(at).glued()
                        && sentence.is(at - 1, TokenKind.HYPHEN)
                        && sentence.at(at - 1).glued()
                        && sentence.is(at - 2, TokenKind.WORD)
                        && !sentence.is(at + 1, TokenKind.HYPHEN);
            default -> false;
        };
    }

    /** The first word behind a bullet or a dateline: "- Shares fell", "ORLU (Wire) - Shares fell", "ORLU - Shares fell". */
    private static boolean isBehindDash(Sentence sentence, int at) {
        String mark = sentence.lower(at - 1);
        boolean dash = mark.equals("-") || mark.equals("–") || mark.equals("—") || mark.equals("--");
        boolean bullet = at == 1 && (dash || "•*▪·".contains(mark));
        boolean dateline = dash
                && at <= DATELINE
                && !sentence.at(at - 1).glued()
                && (sentence.lower(at - 2).equals(")") || isUpper(sentence.at(0).text()));
        return bullet || dateline;
    }

    /** "the dry well", "a 30-foot-deep well in": a word that is mostly an adverb, where only a noun can stand. */
    private boolean isNounAsAdverb(Sentence sentence, int at, List<WordClass> before) {
        if (at == 0 || forms.parts(sentence.lower(at)).indexOf('N') < 0) {
            return false;
        }
        WordClass last = before.get(at - 1);
        boolean modified = last == WordClass.ADJECTIVE
                || sentence.is(at - 2, TokenKind.HYPHEN)
                || (last == WordClass.PARTICIPLE && at > 1 && before.get(at - 2) == WordClass.DETERMINER);
        boolean joined = sentence.lower(at).equals(ROUND)
                && (last == WordClass.NOUN || last == WordClass.PROPER || last == WordClass.GERUND);
        boolean opened = modified || joined || last == WordClass.DETERMINER;
        String next = sentence.lower(at + 1);
        WordClass closed = functionWords.get(next);
        boolean verbal = next.endsWith("ing")
                || forms.isIrregularPast(next)
                || (modified && next.endsWith("ed") && forms.verb(next) != null);
        boolean closes = at + 1 >= sentence.size()
                || closed == WordClass.PREPOSITION
                || closed == WordClass.AUXILIARY
                || closed == WordClass.RELATIVE
                || verbal
                || (!sentence.at(at + 1).isWord() && !sentence.is(at + 1, TokenKind.HYPHEN));
        return opened && closes;
    }

    private static boolean isNetWorth(Sentence sentence, int at) {
        return sentence.lower(at).equals("worth") && sentence.lower(at - 1).equals("net");
    }

    private static boolean isUpper(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(String lower) {
        return !forms.parts(lower).equals("N") || isInflected(lower);
    }

    private boolean isInflected(String lower) {
        return forms.isIrregularPast(lower)
                || ((lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("s"))
                        && forms.verb(lower) != null);
    }

    /** The class of a word that is no function word and no name, by learned weights where the tables allow several. */
    private WordClass open(TagClues clues, Sentence sentence, int at, List<WordClass> before) {
        String lower = sentence.lower(at);
        String shape = clues.shape(at);
        if (shape.charAt(0) == 'R' || (shape.charAt(0) == 'A' && lower.endsWith("ly"))) {
            return WordClass.ADVERB;
        }
        return switch (choose(clues, shape, at, before)) {
            case NOUN ->
                unchangedPasts.is(sentence, at, before)
                        ? WordClass.PARTICIPLE
                        : isBareVerb(sentence, at, shape) ? WordClass.VERB : WordClass.NOUN;
            case ADJECTIVE -> WordClass.ADJECTIVE;
            case VERB ->
                shape.endsWith("g")
                        ? WordClass.GERUND
                        : shape.endsWith("d") || isBehindAuxiliary(sentence, at, before)
                                ? WordClass.PARTICIPLE
                                : WordClass.VERB;
        };
    }

    /** "will free", "could save", "to save": whatever else the word may be. */
    private boolean isVerbBehindModal(Sentence sentence, int at, List<WordClass> before) {
        boolean modal = at > 0 && before.get(at - 1) == WordClass.MODAL;
        if (!modal && (at == 0 || !sentence.lower(at - 1).equals("to"))) {
            return false;
        }
        String lower = sentence.lower(at);
        WordClass closed = functionWords.get(lower);
        return (closed == WordClass.PREPOSITION || (modal && closed == null))
                && !sentence.at(at).isCapitalised()
                && forms.parts(lower).indexOf('V') >= 0
                && lower.equals(forms.verb(lower));
    }

    /** "were hurt", "has cut": a past form that is the same as the verb. */
    private boolean isBehindAuxiliary(Sentence sentence, int at, List<WordClass> before) {
        int last = at - 1;
        while (last >= 0 && before.get(last) == WordClass.ADVERB) {
            last--;
        }
        return last >= 0
                && !sentence.lower(at).endsWith("s")
                && (before.get(last) == WordClass.AUXILIARY
                        || (before.get(last) == WordClass.PERFECT
                                && !sentence.lower(last).startsWith("d")));
    }

    private boolean isBareVerb(Sentence sentence, int at, String shape) {
        return at > 0 && shape.indexOf('V') >= 0 && !sentence.lower(at).endsWith("s") && bareVerbs.is(sentence, at);
    }

    private static TagChoice choose(TagClues clues, String shape, int at, List<WordClass> before) {
        return switch (shape) {
            case "N" -> TagChoice.NOUN;
            case "V", WordShapes.PAST -> TagChoice.VERB;
            case "A" -> TagChoice.ADJECTIVE;
            default -> clues.choose(at, before);
        };
    }
}
