package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the event triggers of a sentence. */
final class HitFinder {

    private final Lexicon lexicon;
    private final ClaimWords words;
    private final WordForms forms;
    private final Complements complements;

    HitFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        words = lexicon.claims();
        forms = lexicon.forms();
        complements = new Complements(words, forms);
    }

    List<Hit> find(Sentence sentence, List<WordClass> tags) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        int told = -1; // the last verb of which a complement tells
        while (at < sentence.size()) {
            int next = at + 1;
            Complements.Found complement = complements.at(sentence, tags, at);
            var phrase = words.phrases().startingAt(sentence, at);
            if (complement != null && (phrase == null || phrase.to() <= complement.to())) {
                add(hits, complement, at, told);
                told = complement.hit().from();
                next = complement.to();
            } else if (phrase != null
                    && (phrase.to() > at + 1 || (tags.get(at) != WordClass.PARTICIPLE && !isCompound(sentence, at)))) {
                hits.add(new Hit(at, phrase.to(), Hit.Kind.PHRASE, phrase.value()));
                next = phrase.to();
            } else {
                word(sentence, tags, at, hits);
            }
            at = next;
        }
        return hits;
    }

    /**
     * Adds what {@code complement}, whose words start at {@code at}, tells: of its verb, instead of what that means by itself; of its
     * own words where another one of the verb is told before them, as in "left 12 people dead and 300 homeless".
     */
    private static void add(List<Hit> hits, Complements.Found complement, int at, int told) {
        Hit verb = complement.hit();
        boolean before = verb.from() == told
                || hits.stream().anyMatch(hit -> hit.from() >= verb.to() && hit.kind() != Hit.Kind.NOUN);
        if (before) {
            hits.add(new Hit(at, complement.to(), Hit.Kind.PHRASE, verb.trigger()));
            return;
        }
        hits.removeIf(other -> other.from() < verb.to() && verb.from() < other.to());
        int place = hits.size();
        while (place > 0 && hits.get(place - 1).from() > verb.from()) {
            place--;
        }
        hits.add(place, verb);
    }

    private void word(Sentence sentence, List<WordClass> tags, int at, List<Hit> hits) {
        Hit phrasal = phrasal(sentence, tags, at);
        if (phrasal != null) {
            hits.add(phrasal);
            return;
        }
        Token token = sentence.at(at);
        WordClass tag = tags.get(at);
        boolean verbal = tag == WordClass.VERB
                || tag == WordClass.PARTICIPLE
                || tag == WordClass.GERUND
                || isPredicate(sentence, tags, at)
                || isActive(sentence, tags, at);
        boolean open = verbal
                || tag == WordClass.NOUN
                || tag == WordClass.ADJECTIVE
                || (tag == WordClass.PROPER && token.text().length() > 3 && at == 0);
        if (!open) {
            return;
        }
        Trigger verb = tag == WordClass.ADJECTIVE ? null : words.verb(forms.verb(token.lower()));
        Trigger noun = words.noun(forms.noun(token.lower()));
        if (verbal && verb != null) {
            hits.add(new Hit(at, at + 1, kind(tags, at), verb));
        } else if (noun != null) {
            hits.add(new Hit(at, at + 1, Hit.Kind.NOUN, noun));
        } else if (verb != null && tag == WordClass.PROPER) {
            hits.add(new Hit(at, at + 1, Hit.Kind.ACTIVE, verb));
        }
    }

    /** "gunned down", "Police round up 12": a verb with its particle. */
    private @Nullable Hit phrasal(Sentence sentence, List<WordClass> tags, int at) {
        if (at + 1 >= tags.size() || !mayBeParticle(tags.get(at + 1))) {
            return null;
        }
        WordClass tag = tags.get(at);
        boolean verbal = tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
        boolean noun = tag == WordClass.NOUN && at > 0 && startsObject(sentence, tags, at + 2);
        String lemma = verbal || noun ? forms.verb(sentence.lower(at)) : null;
        Trigger trigger = lemma == null ? null : words.verb(lemma + " " + sentence.lower(at + 1));
        return trigger == null ? null : new Hit(at, at + 2, kind(tags, at), trigger);
    }

    private static boolean mayBeParticle(WordClass tag) {
        return tag == WordClass.PREPOSITION || tag == WordClass.ADVERB || tag == WordClass.ADJECTIVE;
    }

    /** The "up" of "start-up": no word of its own. */
    private static boolean isCompound(Sentence sentence, int at) {
        return sentence.is(at - 1, TokenKind.HYPHEN)
                && sentence.at(at).glued()
                && sentence.at(at - 1).glued();
    }

    /** "14 die", "Thousands march on": a verb behind a bare number of several. */
    private boolean isActive(Sentence sentence, List<WordClass> tags, int at) {
        if (at == 0 || tags.get(at) != WordClass.NOUN) {
            return false;
        }
        WordClass before = tags.get(at - 1);
        String number = sentence.lower(at - 1);
        boolean several = before == WordClass.NUMBER
                ? !number.equals("one") && !number.equals("1")
                : before == WordClass.NOUN && lexicon.quantities().opensNumber(number);
        WordClass next = at + 1 < tags.size() ? tags.get(at + 1) : WordClass.MARK;
        return several
                && next != WordClass.NOUN
                && next != WordClass.PROPER
                && lexicon.quantities().isNotFigure(sentence.lower(at), "active");
    }

    /** "threatened to fire four missiles", "and earns $5", "Rebels release 12": a verb although the word may be a noun as well. */
    private boolean isPredicate(Sentence sentence, List<WordClass> tags, int at) {
        if (at == 0 || tags.get(at) != WordClass.NOUN || !startsObject(sentence, tags, at + 1)) {
            return false;
        }
        String lower = sentence.lower(at);
        String lemma = forms.verb(lower);
        WordClass before = tags.get(at - 1);
        boolean infinitive = sentence.lower(at - 1).equals("to") || before == WordClass.MODAL;
        boolean inflected = lemma != null && !lemma.equals(lower);
        boolean joined = before == WordClass.CONJUNCTION
                && inflected
                && lemma != null
                && forms.parts(lemma).indexOf('N') < 0;
        boolean several = before == WordClass.NOUN && forms.isPlural(sentence.lower(at - 1));
        boolean agrees = inflected ? !several : several && tags.get(at + 1) == WordClass.NUMBER;
        boolean named = before == WordClass.PROPER || before == WordClass.NOUN;
        boolean finite = before == WordClass.ADVERB
                || before == WordClass.PRONOUN
                || before == WordClass.RELATIVE
                || (named && agrees && lemma != null);
        return infinitive || joined || (finite && meansTheSame(lower, lemma));
    }

    /** Whether nothing else is told by {@code lower} as a noun than as the verb {@code lemma}. */
    private boolean meansTheSame(String lower, @Nullable String lemma) {
        Trigger noun = words.noun(forms.noun(lower));
        return noun == null || noun.equals(words.verb(lemma));
    }

    /** A number, a noun phrase or a hedge with a number: "about 300". */
    private boolean startsObject(Sentence sentence, List<WordClass> tags, int at) {
        if (at >= tags.size()) {
            return false;
        }
        WordClass next = tags.get(at);
        if (next == WordClass.ADVERB || next == WordClass.PREPOSITION) {
            var hedge = lexicon.quantities().leftHedges().startingAt(sentence, at);
            return hedge != null
                    && (isNumber(tags, hedge.to())
                            || (sentence.is(hedge.to(), TokenKind.CURRENCY) && isNumber(tags, hedge.to() + 1)));
        }
        return next == WordClass.NUMBER
                || next == WordClass.DETERMINER
                || next == WordClass.ADJECTIVE
                || (at + 1 < tags.size() && next == WordClass.MARK && tags.get(at + 1) == WordClass.NUMBER);
    }

    private static boolean isNumber(List<WordClass> tags, int at) {
        return at < tags.size() && tags.get(at) == WordClass.NUMBER;
    }

    /** How the verb at {@code at} is used. */
    static Hit.Kind kind(List<WordClass> tags, int at) {
        if (tags.get(at) != WordClass.PARTICIPLE) {
            return Hit.Kind.ACTIVE;
        }
        int before = at - 1;
        while (before >= 0 && tags.get(before) == WordClass.ADVERB) {
            before--;
        }
        if (before < 0) {
            return Hit.Kind.BARE;
        }
        return switch (tags.get(before)) {
            case AUXILIARY -> Hit.Kind.PASSIVE;
            case PERFECT -> Hit.Kind.PERFECT;
            default -> Hit.Kind.BARE;
        };
    }
}
