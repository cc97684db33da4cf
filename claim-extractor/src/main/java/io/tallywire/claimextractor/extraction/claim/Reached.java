package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what "rose to" or "stood at" an amount of money when that is no price: revenue, profit or a loss. */
final class Reached {

    /** Verbs of a level before "at". */
    private static final Set<String> LEVELS =
            Set.of("stood", "stands", "came", "comes", "was", "were", "is", "remained", "remains", "held");

    private Reached() {}

    /** "revenue in the quarter rose to 2 million": the event of the subject of the verb before {@code figure}; or null. */
    static @Nullable Event event(Reading reading, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(link);
        int verb = lower.equals("to") ? verb(reading, link) : lower.equals("at") ? level(reading, link) : -1;
        if (verb < 0) {
            return null;
        }
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.MONEY);
            boolean told = event == Event.PROFIT || event == Event.REVENUE || event == Event.LOSS;
            boolean noun = hit.kind() == Hit.Kind.NOUN || hit.kind() == Hit.Kind.PHRASE;
            if (told && noun && hit.to() <= verb && isSubject(reading, hit, verb)) {
                return event;
            }
        }
        return null;
    }

    /** The verb of "stood at", "came in at"; -1 for another. */
    private static int level(Reading reading, int at) {
        int verb = reading.sentence().lower(at - 1).equals("in") ? at - 2 : at - 1;
        return LEVELS.contains(reading.sentence().lower(verb)) ? verb : -1;
    }

    private static int verb(Reading reading, int to) {
        int verb = to - 1;
        while (verb > 0 && reading.tag(verb) == WordClass.ADVERB) {
            verb--;
        }
        return verb;
    }

    /** Whether {@code hit} stands right before the verb, or before that of a change with only words between that belong to it. */
    private static boolean isSubject(Reading reading, Hit hit, int verb) {
        if (hit.to() == verb) {
            return reading.tag(verb) == WordClass.PARTICIPLE || changes(reading, verb);
        }
        boolean of =
                reading.tag(hit.to() - 1) == WordClass.PREPOSITION || reading.tag(hit.to()) == WordClass.PREPOSITION;
        boolean phrase = of && isHead(reading, hit);
        for (int i = hit.to(); i < verb; i++) {
            phrase &= reading.tag(i).isNominal() || reading.tag(i) == WordClass.PREPOSITION;
        }
        return phrase && changes(reading, verb);
    }

    private static boolean changes(Reading reading, int verb) {
        return LEVELS.contains(reading.sentence().lower(verb))
                || reading.hits().stream()
                        .filter(hit -> hit.from() <= verb && verb < hit.to())
                        .anyMatch(hit -> hit.to() > verb + 1 // "rose to" as a wording
                                || Beside.isChange(hit.trigger().in(Domain.PERCENT)));
    }

    /** Whether no preposition makes the phrase of {@code hit} a part of another one: "a share in the revenue fund". */
    private static boolean isHead(Reading reading, Hit hit) {
        int start = hit.from();
        while (start > 0 && reading.tag(start - 1).isNominal()) {
            start--;
        }
        return reading.tag(start - 1) != WordClass.PREPOSITION;
    }
}
