package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells who does a deed from those to whom it is done: "two gunmen killed a guard" tells of no gunmen who were killed. */
final class Doers {

    /** How far behind its subject a verb stands that {@link #does} looks for. */
    private static final int NEAR = 6;

    private static final String OWN = "own"; // as not-figures.tsv calls verbs whose subject it happens to

    private static final String BLAST = "blast"; // as it calls verbs of fires and bombs

    private final Lexicon lexicon;

    Doers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the verb {@code hit} has an object of its own behind it, so that what it tells does not happen to its subject. */
    boolean isDoneToOthers(Reading reading, Hit hit, Event event) {
        boolean voice = hit.kind() == Hit.Kind.BARE
                || hit.kind() == Hit.Kind.ACTIVE
                || hit.kind() == Hit.Kind.PERFECT
                || (hit.kind() == Hit.Kind.PHRASE && isActive(reading, hit.from()));
        return voice && isDone(event) && isDeed(reading, hit, event) && hasObject(reading, hit.to());
    }

    /** Whether who is counted by a figure, with all that belongs to it before {@code end}, does something of {@code domain} to others. */
    boolean does(Reading reading, int end, Domain domain) {
        for (Hit hit : reading.hits()) {
            boolean near = hit.from() >= end && hit.from() <= end + NEAR && !reading.hasFigure(end, hit.from());
            Event event = near ? hit.trigger().in(domain) : null;
            if (event != null && isDoneToOthers(reading, hit, event)) {
                return true;
            }
        }
        return false;
    }

    /** "37 fires burned", "three bombs exploded": what is counted does so by itself, and nothing happens to it. */
    boolean isBlast(Reading reading, @Nullable Noun noun, Hit hit, Event event) {
        if (event != Event.DAMAGED || noun == null || hit.from() < noun.to()) {
            return false;
        }
        String head = lexicon.forms().noun(reading.sentence().lower(noun.head()));
        String verb = lexicon.forms().verb(reading.sentence().lower(hit.from()));
        boolean voice = hit.kind() == Hit.Kind.ACTIVE || hit.kind() == Hit.Kind.BARE || hit.kind() == Hit.Kind.PERFECT;
        return voice
                && verb != null
                && lexicon.quantities().isNotFigure(verb, BLAST)
                && lexicon.claims().isBlast(head);
    }

    /** Whether {@code event} is done by somebody to somebody or something. */
    private static boolean isDone(Event event) {
        return switch (event) {
            case KILLED,
                    INJURED,
                    KILLED_OR_INJURED,
                    CAPTURED,
                    ARRESTED,
                    KIDNAPPED,
                    FREED,
                    RESCUED,
                    INFECTED,
                    LAID_OFF,
                    AFFECTED,
                    DAMAGED,
                    LAUNCHED,
                    SEIZED -> true;
            default -> false;
        };
    }

    private static boolean isActive(Reading reading, int at) {
        WordClass before = reading.tag(at - 1);
        return before != WordClass.AUXILIARY && before != WordClass.ADVERB;
    }

    /** Whether the first word of {@code hit} is by itself a verb of {@code event}, and no last word of it leads on to a noun. */
    private boolean isDeed(Reading reading, Hit hit, Event event) {
        Sentence sentence = reading.sentence();
        String lemma = lexicon.forms().verb(sentence.lower(hit.from()));
        var verb = lexicon.claims().verb(lemma);
        return lemma != null
                && verb != null
                && verb.events().containsValue(event)
                && !lexicon.quantities().isNotFigure(lemma, OWN)
                && (hit.to() == hit.from() + 1 || reading.tag(hit.to() - 1) != WordClass.PREPOSITION);
    }

    /** An article, a pronoun or another count at {@code at} that opens an object; not the time of "killed the same day". */
    private boolean hasObject(Reading reading, int at) {
        Figure counted = reading.figureAt(at);
        if (counted != null) {
            return counted.hedgeFrom() == at && counted.isPlainCount();
        }
        WordClass tag = reading.tag(at);
        return (tag == WordClass.DETERMINER || tag == WordClass.PRONOUN) && !isTime(reading, at + 1);
    }

    private boolean isTime(Reading reading, int at) {
        for (int i = at; i < at + 2; i++) {
            String lower = reading.sentence().lower(i);
            if (lexicon.quantities().unit(lexicon.forms().noun(lower), false) != null
                    || lexicon.quantities().isTime(lower, "daytime")
                    || lexicon.quantities().isTime(lower, "weekday")
                    || lexicon.quantities().isTime(lower, "month")) {
                return true;
            }
        }
        return false;
    }
}
