package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what tells behind an object what its verb does to it: "held 12 guests hostage", "drove 300 people from their homes". */
final class Complements {

    /** How many words may stand between verb and complement. */
    private static final int REACH = 12;

    private final ClaimWords words;
    private final WordForms forms;

    Complements(ClaimWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /**
     * A complement as a trigger.
     *
     * @param hit the verb, with the complement where no object stands between the two
     * @param to behind the complement
     */
    record Found(Hit hit, int to) {}

    /** The complement that starts with token {@code at}; null when there is none, or no verb for it. */
    @Nullable
    Found at(Sentence sentence, List<WordClass> tags, int at) {
        var match = opens(tags.get(at)) ? words.complements().startingAt(sentence, at) : null;
        int verb = match == null ? -1 : verb(sentence, tags, at, match.value().keySet());
        Trigger trigger = match == null || verb < 0 ? null : match.value().get(lemma(sentence.lower(verb)));
        if (match == null || trigger == null) {
            return null;
        }
        Hit hit = verb + 1 == at
                ? new Hit(verb, match.to(), Hit.Kind.PHRASE, trigger)
                : new Hit(verb, verb + 1, HitFinder.kind(tags, verb), trigger);
        return new Found(hit, match.to());
    }

    /** Whether a complement may start with a word of class {@code tag}; most words are turned away without a look into the table. */
    private static boolean opens(WordClass tag) {
        return switch (tag) {
            case PREPOSITION, ADVERB, ADJECTIVE, NOUN, VERB, DETERMINER -> true;
            default -> false;
        };
    }

    /** Where the verb of the clause before {@code at} stands if it is one of {@code verbs}, else -1. */
    private int verb(Sentence sentence, List<WordClass> tags, int at, Set<String> verbs) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            WordClass tag = tags.get(i);
            boolean open = tag.isVerbal() || tag == WordClass.GERUND || tag == WordClass.NOUN;
            if (open && verbs.contains(lemma(sentence.lower(i)))) {
                return tag != WordClass.NOUN || isObject(tags, i + 1) ? i : -1;
            }
            if (tag == WordClass.VERB
                    || sentence.lower(i).equals(";")
                    || sentence.lower(i).equals(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether an object may start at {@code at}, so that what looks like a noun before it is a verb: "Gunmen hold 12". */
    private static boolean isObject(List<WordClass> tags, int at) {
        return tags.get(at) == WordClass.NUMBER || tags.get(at) == WordClass.DETERMINER;
    }

    private String lemma(String lower) {
        String lemma = forms.verb(lower);
        return lemma == null ? "" : lemma;
    }
}
