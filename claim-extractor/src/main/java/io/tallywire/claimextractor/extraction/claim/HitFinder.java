package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds the event triggers of a sentence. */
final class HitFinder {

    private final ClaimWords words;
    private final WordForms forms;

    HitFinder(ClaimWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    List<Hit> find(Sentence sentence, List<WordClass> tags) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int next = at + 1;
            var phrase = words.phrases().startingAt(sentence, at);
            if (phrase != null && (phrase.to() > at + 1 || tags.get(at) != WordClass.PARTICIPLE)) {
                hits.add(new Hit(at, phrase.to(), Hit.Kind.PHRASE, phrase.value()));
                next = phrase.to();
            } else {
                word(sentence, tags, at, hits);
            }
            at = next;
        }
        return hits;
    }

    private void word(Sentence sentence, List<WordClass> tags, int at, List<Hit> hits) {
        Token token = sentence.at(at);
        WordClass tag = tags.get(at);
        boolean verbal = tag == WordClass.VERB
                || tag == WordClass.PARTICIPLE
                || tag == WordClass.GERUND
                || isPredicate(sentence, tags, at);
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

    /** "threatened to fire four missiles", "and earns $5": a verb although the word may be a noun as well. */
    private boolean isPredicate(Sentence sentence, List<WordClass> tags, int at) {
        if (at == 0 || tags.get(at) != WordClass.NOUN || !startsObject(tags, at + 1)) {
            return false;
        }
        String lower = sentence.lower(at);
        String lemma = forms.verb(lower);
        boolean infinitive = sentence.lower(at - 1).equals("to") || tags.get(at - 1) == WordClass.MODAL;
        boolean joined = tags.get(at - 1) == WordClass.CONJUNCTION
                && lemma != null
                && !lemma.equals(lower)
                && forms.parts(lemma).indexOf('N') < 0;
        WordClass before = tags.get(at - 1);
        boolean finite = before == WordClass.ADVERB
                || before == WordClass.PRONOUN
                || before == WordClass.RELATIVE
                || (lemma != null && !lemma.equals(lower) && (before == WordClass.PROPER || before == WordClass.NOUN));
        return infinitive || joined || (finite && words.noun(forms.noun(lower)) == null);
    }

    private static boolean startsObject(List<WordClass> tags, int at) {
        if (at >= tags.size()) {
            return false;
        }
        WordClass next = tags.get(at);
        return next == WordClass.NUMBER
                || next == WordClass.DETERMINER
                || next == WordClass.ADJECTIVE
                || (at + 1 < tags.size() && next == WordClass.MARK && tags.get(at + 1) == WordClass.NUMBER);
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
