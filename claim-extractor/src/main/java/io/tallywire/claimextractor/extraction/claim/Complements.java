package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
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

    /** The complement that starts with token {@code at}, as a trigger; null when there is none, or no verb for it. */
    @Nullable
    Hit at(Sentence sentence, List<WordClass> tags, int at) {
        var match = opens(tags.get(at)) ? words.complements().startingAt(sentence, at) : null;
        boolean told =
                match != null && hasVerb(sentence, tags, at, match.value().verbs());
        return told && match != null
                ? new Hit(at, match.to(), Hit.Kind.PHRASE, match.value().trigger())
                : null;
    }

    /** Whether a complement may start with a word of class {@code tag}; most words are turned away without a look into the table. */
    private static boolean opens(WordClass tag) {
        return switch (tag) {
            case PREPOSITION, ADVERB, ADJECTIVE, NOUN, VERB, DETERMINER -> true;
            default -> false;
        };
    }

    /** Whether the verb of the clause before {@code at} is one of {@code verbs}. */
    private boolean hasVerb(Sentence sentence, List<WordClass> tags, int at, Set<String> verbs) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            WordClass tag = tags.get(i);
            boolean open = tag.isVerbal() || tag == WordClass.GERUND || tag == WordClass.NOUN;
            if (open && verbs.contains(verb(sentence.lower(i)))) {
                return tag != WordClass.NOUN || isObject(tags, i + 1);
            }
            if (tag == WordClass.VERB
                    || sentence.lower(i).equals(";")
                    || sentence.lower(i).equals(":")) {
                return false;
            }
        }
        return false;
    }

    /** Whether an object may start at {@code at}, so that what looks like a noun before it is a verb: "Gunmen hold 12". */
    private static boolean isObject(List<WordClass> tags, int at) {
        return tags.get(at) == WordClass.NUMBER || tags.get(at) == WordClass.DETERMINER;
    }

    private String verb(String lower) {
        String lemma = forms.verb(lower);
        return lemma == null ? "" : lemma;
    }
}
