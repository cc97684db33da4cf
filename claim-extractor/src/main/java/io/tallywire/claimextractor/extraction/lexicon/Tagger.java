package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every token a class by tables, word endings and the word before; made for noun phrases, not for grammar. */
public final class Tagger {

    private final WordForms forms;
    private final ClaimWords claims;
    private final Map<String, WordClass> functionWords;

    /** Tags with the tables of {@code lexicon}. */
    public Tagger(Lexicon lexicon) {
        forms = lexicon.forms();
        claims = lexicon.claims();
        functionWords = lexicon.functionWords();
    }

    /** The classes of the tokens, one each. */
    public List<WordClass> tag(Sentence sentence) {
        Case letters = sentence.isTitleCase() ? isAllCapitals(sentence) ? Case.CAPITALS : Case.TITLE : Case.SENTENCE;
        List<WordClass> tags = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            tags.add(tag(sentence, i, letters, tags));
        }
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

    private WordClass tag(Sentence sentence, int i, Case letters, List<WordClass> before) {
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
        WordClass closed = acronym ? null : functionWords.get(lower);
        boolean starts = i == 0
                || sentence.at(i - 1).kind() == TokenKind.QUOTE
                || sentence.lower(i - 1).equals("(")
                || sentence.lower(i - 1).equals(":");
        if (closed != null && (starts || titleCase || !token.isCapitalised() || lower.length() == 1)) {
            return closed == WordClass.ADVERB && isNounAsAdverb(sentence, i, before) ? WordClass.NOUN : closed;
        }
        if (token.isCapitalised() && !(titleCase || starts)) {
            return WordClass.PROPER;
        }
        if (token.isCapitalised()
                && (acronym || !isKnown(lower) || forms.parts(lower).equals("N"))) {
            boolean common = forms.isPlural(lower) && (starts || (titleCase && !acronym));
            return isInflected(lower) ? open(sentence, i, before) : common ? WordClass.NOUN : WordClass.PROPER;
        }
        return open(sentence, i, before);
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
        boolean opened = modified || last == WordClass.DETERMINER;
        String next = sentence.lower(at + 1);
        WordClass closed = functionWords.get(next);
        boolean verbal =
                next.endsWith("ing") || forms.isIrregularPast(next) || (modified && isPast(next, forms.verb(next)));
        boolean closes = at + 1 >= sentence.size()
                || closed == WordClass.PREPOSITION
                || closed == WordClass.AUXILIARY
                || closed == WordClass.RELATIVE
                || verbal
                || (!sentence.at(at + 1).isWord() && !sentence.is(at + 1, TokenKind.HYPHEN));
        return opened && closes;
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

    private WordClass open(Sentence sentence, int at, List<WordClass> before) {
        String lower = sentence.lower(at);
        WordClass last = before.isEmpty() ? WordClass.MARK : before.get(before.size() - 1);
        String verb = forms.verb(lower);
        if (isPast(lower, verb)) {
            return WordClass.PARTICIPLE;
        }
        if (lower.endsWith("ing") && verb != null && !verb.equals(lower)) {
            return WordClass.GERUND;
        }
        String parts = forms.parts(lower);
        char first = parts.charAt(0);
        if (first == 'R' || (first == 'A' && lower.endsWith("ly"))) {
            return WordClass.ADVERB;
        }
        boolean afterNoun = last == WordClass.NOUN || last == WordClass.PROPER;
        if (first == 'A') {
            boolean verbal =
                    parts.indexOf('V') > 0 && ((afterNoun && startsObject(sentence, at + 1)) || isVerbal(last));
            return verbal ? WordClass.VERB : WordClass.ADJECTIVE;
        }
        boolean nominal = last == WordClass.DETERMINER
                || last == WordClass.ADJECTIVE
                || last == WordClass.NUMBER
                // "a 108-year wait"
                || (sentence.is(at - 2, TokenKind.HYPHEN) && sentence.is(at - 3, TokenKind.NUMBER))
                // "a 40m dry dock"
                || (sentence.is(at - 2, TokenKind.NUMBER) && sentence.at(at - 1).glued());
        if (first == 'V') {
            // "phone call": behind a singular a verb would have an ending
            boolean bare = last == WordClass.NOUN
                    && lower.equals(verb)
                    && !forms.isPlural(sentence.lower(at - 1))
                    && !functionWords.containsKey(sentence.lower(at + 1))
                    && !startsObject(sentence, at + 1);
            boolean compound = bare || (last == WordClass.NOUN && isPluralNoun(sentence.lower(at + 1)));
            boolean governed = last == WordClass.PREPOSITION && !isInfinitive(sentence, at, verb);
            boolean noun = parts.indexOf('N') > 0 && (nominal || compound || governed);
            if (nominal && parts.indexOf('A') > 0) {
                return WordClass.ADJECTIVE;
            }
            return noun || isOwned(sentence, at, verb) ? WordClass.NOUN : WordClass.VERB;
        }
        if ((isVerbal(last) || isInfinitive(sentence, at, verb)) && parts.indexOf('V') > 0) {
            return WordClass.VERB;
        }
        if (afterNoun
                && parts.indexOf('V') > 0
                && forms.isPlural(sentence.lower(at - 1))
                && functionWords.get(sentence.lower(at + 1)) == WordClass.DETERMINER) {
            // "cranes dot the skyline"
            return WordClass.VERB;
        }
        if (forms.isComparative(lower) && !claims.isPerson(lower)) {
            return WordClass.ADJECTIVE;
        }
        String lemma = forms.noun(lower);
        String of = forms.parts(lemma);
        boolean third = !lemma.equals(lower) && of.indexOf('V') >= 0 && !of.startsWith("N") && !nominal;
        return third && (afterNoun || isVerbal(last)) ? WordClass.VERB : WordClass.NOUN;
    }

    /** Whether {@code lower} is a past form: irregular, or in -ed, also of a verb that no table lists. */
    private boolean isPast(String lower, @Nullable String verb) {
        boolean regular = lower.endsWith("ed") && lower.length() > 3 && !lower.equals(verb) && !lower.endsWith("eed");
        boolean listed = verb != null || forms.parts(lower).equals("N");
        return forms.isIrregularPast(lower) || (regular && listed);
    }

    /** "its remand for": the bare form of a verb behind an article or a possessive, and no object behind it. */
    private boolean isOwned(Sentence sentence, int at, @Nullable String verb) {
        WordClass next = functionWords.get(sentence.lower(at + 1));
        boolean closes = next == WordClass.PREPOSITION
                || (at + 1 < sentence.size() && !sentence.at(at + 1).isWord());
        return switch (sentence.lower(at - 1)) {
            case "a", "an", "the", "his", "her", "its", "their" ->
                closes && sentence.lower(at).equals(verb);
            default -> false;
        };
    }

    /** "to rise by", "to rise nearly 5 percent": the bare form of a verb behind "to", and no noun behind it. */
    private boolean isInfinitive(Sentence sentence, int at, @Nullable String verb) {
        boolean bare = sentence.lower(at - 1).equals("to") && sentence.lower(at).equals(verb);
        WordClass next = functionWords.get(sentence.lower(at + 1));
        return bare && (startsObject(sentence, at + 1) || next == WordClass.PREPOSITION || next == WordClass.ADVERB);
    }

    private static boolean isVerbal(WordClass last) {
        return last == WordClass.PRONOUN || last == WordClass.MODAL || last == WordClass.RELATIVE;
    }

    private boolean isPluralNoun(String lower) {
        return forms.isPlural(lower) && !forms.parts(forms.noun(lower)).startsWith("V");
    }

    /** Whether a figure or an article follows, as behind a verb. */
    private boolean startsObject(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER)
                || sentence.is(at, TokenKind.CURRENCY)
                || functionWords.get(sentence.lower(at)) == WordClass.DETERMINER;
    }
}
