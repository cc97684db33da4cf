package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import java.util.Set;

/** Knows when "one" is a pronoun, and when "no", "none" and "no one" count nothing. */
final class SmallFigure {

    private static final int HAPPENS = 9;
    private static final Set<String> RULES = Set.of("should", "can", "could", "must", "may", "might");
    private static final int THING = 3;

    private final QuantityWords words;
    private final WordForms forms;
    private final ClaimWords claims;
    private final SpeakingOne speakers;

    SmallFigure(Lexicon lexicon) {
        speakers = new SpeakingOne(lexicon);
        words = lexicon.quantities();
        forms = lexicon.forms();
        claims = lexicon.claims();
    }

    /** "no deaths", "no child was hurt": a count of zero; "no word", "no longer" are none. */
    boolean isNone(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (sentence.lower(figure.from() - 1).equals("if")) {
            return false;
        }
        String next = sentence.lower(figure.to());
        boolean nobody = !sentence.lower(figure.from()).equals("no")
                && !sentence.lower(figure.from()).equals("zero")
                && sentence.at(figure.from()).isWord();
        if (next.equals("one") || nobody) {
            return happens(sentence, tags, figure.to());
        }
        int end = Math.min(sentence.size(), figure.to() + 6);
        for (int i = figure.to(); i < end; i++) {
            String lemma = forms.noun(sentence.lower(i));
            if (tags.get(i) == WordClass.NOUN && (claims.headEvent(lemma) != null || claims.isPerson(lemma))) {
                return !isRule(sentence, tags, i + 1);
            }
            boolean inside = tags.get(i) == WordClass.NOUN
                    || tags.get(i) == WordClass.PROPER
                    || tags.get(i) == WordClass.ADJECTIVE
                    || tags.get(i) == WordClass.PARTICIPLE;
            if (!inside) {
                return i > figure.to() && isDenied(sentence, tags, i);
            }
        }
        return false;
    }

    /** "no one was hurt", "none of the workers were charged": something happened to nobody. */
    private boolean happens(Sentence sentence, List<WordClass> tags, int from) {
        boolean helped = false;
        for (int i = from; i < Math.min(sentence.size(), from + HAPPENS); i++) {
            if (sentence.is(i, TokenKind.PUNCTUATION)) {
                return false;
            }
            boolean event = claims.happensToPeople(forms.verb(sentence.lower(i)));
            if (event || claims.phrases().startingAt(sentence, i) != null) {
                return true;
            }
            helped |= tags.get(i) == WordClass.AUXILIARY || tags.get(i) == WordClass.PERFECT;
            boolean wanted = !helped && sentence.lower(i).equals("to");
            if (wanted || tags.get(i) == WordClass.VERB || (tags.get(i) == WordClass.PARTICIPLE && !helped)) {
                // "nobody came to move them": what else is told is told of others
                return false;
            }
        }
        return false;
    }

    /** "no debris had fallen", "no charges were filed"; "no evidence was found" tells of no count. */
    private boolean isDenied(Sentence sentence, List<WordClass> tags, int verb) {
        boolean noun = tags.get(verb - 1) == WordClass.NOUN
                && !words.isNotFigure(forms.noun(sentence.lower(verb - 1)), "nothing");
        int next = verb + 1;
        while (next < tags.size() && tags.get(next) == WordClass.ADVERB) {
            next++; // "no charges were also filed"
        }
        boolean passive = (tags.get(verb) == WordClass.AUXILIARY || tags.get(verb) == WordClass.PERFECT)
                && next < tags.size()
                && (tags.get(next) == WordClass.PARTICIPLE || tags.get(next) == WordClass.AUXILIARY);
        return noun && passive && !hasDone(sentence, tags, verb);
    }

    /** "no country has done more": what nobody else has done is no count, where "no debris had fallen" is one. */
    private boolean hasDone(Sentence sentence, List<WordClass> tags, int verb) {
        int next = verb + 2;
        WordClass behind = next < tags.size() ? tags.get(next) : WordClass.MARK;
        boolean closed = behind == WordClass.MARK
                || behind == WordClass.PREPOSITION
                || behind == WordClass.CONJUNCTION
                || words.isTime(sentence.lower(next), "lead") // "no debris had fallen last month"
                || words.isTime(sentence.lower(next), "weekday");
        return tags.get(verb) == WordClass.PERFECT && tags.get(verb + 1) == WordClass.PARTICIPLE && !closed;
    }

    /** "no child should go hungry", "no soldier has served longer": a rule or a comparison, and no count. */
    private boolean isRule(Sentence sentence, List<WordClass> tags, int verb) {
        return RULES.contains(sentence.lower(verb))
                || (verb + 1 < tags.size()
                        && tags.get(verb) == WordClass.PERFECT
                        && tags.get(verb + 1) == WordClass.PARTICIPLE
                        && hasDone(sentence, tags, verb));
    }

    /** "a pair of glasses" is one thing, "a single mother" lives without a partner. */
    boolean isPhrase(Sentence sentence, Figure figure) {
        boolean single = figure.isOne() && figure.to() - figure.from() == 2;
        boolean pair = figure.form() == Figure.Form.VAGUE && figure.low() != null && figure.low() == 2;
        if (!single && !pair) {
            return false;
        }
        String side = single ? "unmarried" : "paired";
        for (int i = figure.to(); i < Math.min(sentence.size(), figure.to() + THING); i++) {
            if (words.isNotFigure(forms.noun(sentence.lower(i)), side)) {
                return true;
            }
        }
        return false;
    }

    /** "the couple married", "their couple status", "the scores were level": nouns, and no counts. */
    boolean isNoun(Sentence sentence, List<WordClass> tags, Figure figure) {
        boolean bare = figure.form() == Figure.Form.VAGUE && figure.to() == figure.from() + 1;
        boolean counts = sentence.lower(figure.to()).equals("of");
        return bare
                && !counts
                && (words.isNotFigure(sentence.lower(figure.from()), "couple")
                        || (tags.get(Math.max(0, figure.from() - 1)) == WordClass.DETERMINER
                                && words.isNotFigure(sentence.lower(figure.from()), "levelled")))
                && !words.isTime(sentence.lower(figure.from() - 1), "lead");
    }

    /** "One dead, two hurt", "with one killed and three wounded". */
    private boolean isHappening(Sentence sentence, List<WordClass> tags, Figure figure) {
        int next = figure.to();
        if (next >= tags.size() || sentence.lower(figure.from() - 1).equals("the")) {
            return false;
        }
        var phrase = claims.phrases().startingAt(sentence, next);
        boolean dead = (tags.get(next) == WordClass.ADJECTIVE || tags.get(next) == WordClass.GERUND)
                && phrase != null
                && phrase.value().in(ClaimWords.Domain.PEOPLE) != null;
        boolean hurt =
                tags.get(next) == WordClass.PARTICIPLE && claims.happensToPeople(forms.verb(sentence.lower(next)));
        return dead || hurt;
    }

    /** "one count of murder". */
    private boolean isCharge(Sentence sentence, Figure figure) {
        return sentence.lower(figure.to() + 1).equals("of") && words.isNotFigure(sentence.lower(figure.to()), "charge");
    }

    /** "one" as a pronoun, "one of the", "a number" of one thing: only "one person" and the like is a count. */
    boolean isBareOne(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (!figure.isOne() || figure.form() != Figure.Form.WORDS) {
            return false;
        }
        if (speakers.is(sentence, tags, figure)) {
            return true;
        }
        if (ListedOne.is(sentence, tags, figure, words)) {
            return false;
        }
        boolean bare = figure.to() >= tags.size()
                || (tags.get(figure.to()) != WordClass.NOUN && tags.get(figure.to()) != WordClass.ADJECTIVE);
        if (words.isNotFigure(sentence.lower(figure.from() - 1), "pointing")
                || (bare && sentence.lower(figure.from() - 1).equals("the"))) {
            return true;
        }
        if (words.isNotFigure(sentence.lower(figure.from() - 1), "only")
                && figure.to() < tags.size()
                && tags.get(figure.to()) == WordClass.NOUN) {
            return false;
        }
        if (isHappening(sentence, tags, figure) || isCharge(sentence, figure)) {
            return false;
        }
        boolean hedged = figure.bound() != io.tallywire.claimextractor.extraction.Bound.EXACT;
        for (int i = figure.to(); i < Math.min(sentence.size(), figure.to() + 5); i++) {
            WordClass tag = tags.get(i);
            if (tag == WordClass.NOUN && claims.isPerson(forms.noun(sentence.lower(i)))) {
                return false;
            }
            boolean inside = tag == WordClass.NOUN
                    || tag == WordClass.PROPER
                    || tag == WordClass.ADJECTIVE
                    || tag == WordClass.PARTICIPLE
                    || sentence.is(i, TokenKind.HYPHEN)
                    || sentence.is(i - 1, TokenKind.HYPHEN);
            if (!inside) {
                break;
            }
        }
        boolean found = claims.phrases().startingAt(sentence, figure.to()) != null
                || (figure.to() + 1 < sentence.size()
                        && claims.verb(forms.verb(sentence.lower(figure.to() + 1))) != null);
        boolean verb = figure.to() < sentence.size()
                && tags.get(figure.to()) == WordClass.AUXILIARY
                && found
                && (figure.from() == 0 || tags.get(figure.from() - 1) == WordClass.CONJUNCTION);
        return !verb && !(hedged && figure.to() < sentence.size() && tags.get(figure.to()) == WordClass.NOUN);
    }
}
