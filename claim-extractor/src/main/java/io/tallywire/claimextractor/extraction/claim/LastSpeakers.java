package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers who spoke or was spoken of last, for pronouns. */
final class LastSpeakers {

    /** How many persons are remembered. */
    private static final int MOST = 6;

    /** How many sentences must call a person "he" more often than "she", or the other way round, to tell. */
    private static final int TOLD = 2;

    private final Deque<Attribution> persons = new ArrayDeque<>();
    private final Map<String, Integer> female = new HashMap<>();
    private @Nullable Attribution mentioned;
    private @Nullable Attribution subject;
    private @Nullable Attribution other;
    private @Nullable Attribution several;
    private @Nullable Attribution last;

    /** Whom a pronoun means; null when nobody was named or when it is no pronoun of the third person. */
    @Nullable
    Attribution pronoun(String lower) {
        int contraction = lower.indexOf('\'');
        return switch (contraction > 0 ? lower.substring(0, contraction) : lower) {
            case "he", "him", "his" -> person(-1);
            case "she", "her" -> person(1);
            case "it", "its" -> other != null ? other : subject != null ? subject : persons.peekFirst();
            case "they", "them", "their" -> several == null ? last : several; // "one of them said"
            default -> null;
        };
    }

    /** The last person, whoever it is; null when nobody was named. */
    @Nullable
    Attribution person() {
        return person(0);
    }

    /** The last person who is not told to be of the other sex than {@code sex}, 1 for "she" and -1 for "he"; else who spoke last. */
    private @Nullable Attribution person(int sex) {
        for (Attribution person : persons) {
            if (female.getOrDefault(person.canonical(), 0) * sex > -TOLD) {
                return person;
            }
        }
        return mentioned != null && female.getOrDefault(mentioned.canonical(), 0) * sex > -TOLD
                ? mentioned
                : persons.isEmpty() ? other : persons.peekFirst();
    }

    /** A sentence calls {@code person} "she" ({@code sex} 1) or "he" (-1). */
    void called(Attribution person, int sex) {
        if (sex != 0) {
            female.merge(person.canonical(), sex, Integer::sum);
        }
    }

    /** A title says of {@code person} that it is "she" ({@code sex} 1) or "he" (-1). */
    void titled(Attribution person, int sex) {
        called(person, sex * TOLD);
    }

    /** The first name of {@code person} tells the sex, where nothing told it before. */
    void named(Attribution person, int sex) {
        if (sex != 0) {
            female.putIfAbsent(person.canonical(), sex * TOLD);
        }
    }

    /** {@code group} opens a sentence: what "they" means until somebody speaks. */
    void beganSeveral(Attribution group) {
        several = group;
    }

    /** {@code speaker}, by name or not, spoke. */
    void spoke(Attribution speaker, boolean named) {
        last = speaker;
        several = null;
        if (speaker.kind() == SpeakerKind.PERSON || (speaker.kind() == SpeakerKind.UNKNOWN && named)) {
            remember(speaker);
        }
        if (speaker.kind() != SpeakerKind.PERSON) {
            other = speaker;
        }
    }

    /** {@code subject} opens a sentence: a person whom "he" or "she" means from there on. */
    void opened(Attribution subject) {
        if (isPerson(subject)) {
            remember(subject);
        }
    }

    /** Whether somebody is a person, by his name, as "Moor" of Ada Moor before, or because a text calls her "she". */
    boolean isPerson(Attribution somebody) {
        return somebody.kind() == SpeakerKind.PERSON
                || Math.abs(female.getOrDefault(somebody.canonical(), 0)) >= TOLD
                || isKnown(somebody.canonical());
    }

    private boolean isKnown(String canonical) {
        for (Attribution known : persons) {
            if (known.kind() == SpeakerKind.PERSON && known.canonical().equals(canonical)) {
                return true;
            }
        }
        return false;
    }

    /** {@code person} is named, as no subject: whom "he" means where nobody else may be meant. */
    void mentioned(Attribution person) {
        mentioned = person;
    }

    /** Whether no organisation has spoken yet. */
    boolean isSilent() {
        return other == null;
    }

    /** {@code organisation} opens a sentence: what "it" means where nothing spoke yet. */
    void began(Attribution organisation) {
        subject = organisation;
    }

    private void remember(Attribution person) {
        persons.removeIf(known -> known.canonical().equals(person.canonical()));
        persons.addFirst(person);
        if (persons.size() > MOST) {
            persons.removeLast();
        }
    }
}
