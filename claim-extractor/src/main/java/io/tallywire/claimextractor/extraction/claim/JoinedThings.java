package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happens to things in a list or behind a noun: "wrecked a school and 12 homes", "12 homes and a school were wrecked". */
final class JoinedThings {

    /** How many words such a list may have. */
    private static final int LONGEST = 48;

    private final Lexicon lexicon;

    JoinedThings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What is done to {@code noun}, which {@code figure} counts, and to others beside it; null for nothing. */
    @Nullable
    Event of(Reading reading, Figure figure, @Nullable Noun noun) {
        if (noun == null || noun.head() < figure.from()) {
            return null;
        }
        int to = figure.hedgeFrom() - 1;
        Event done = reading.sentence().lower(to).equals("to")
                ? event(reading, hit -> hit.kind() == Hit.Kind.NOUN && hit.to() == to)
                : before(reading, figure, noun); // "damage to 12 homes"
        return done == null ? behind(reading, figure, noun) : done;
    }

    /** "seized a car, 12 guns and cash": the verb before the first of them. */
    private static @Nullable Event before(Reading reading, Figure figure, Noun noun) {
        int link = figure.hedgeFrom() - 1;
        WordClass next = reading.tag(noun.to());
        if (!isLink(reading, link)
                || next.isVerbal()
                || next == WordClass.ADVERB
                || reading.tag(link - 1) == WordClass.PRONOUN) {
            return null; // "wrecked the school, 12 shops closed"
        }
        int at = link;
        while (at > 0 && link - at < LONGEST && (isListed(reading, at) || isInside(reading, at))) {
            at--;
        }
        int verb = at;
        boolean object = verb + 1 < link && !isLink(reading, verb + 1) && reading.tag(verb + 1) != WordClass.ADVERB;
        return object
                ? event(
                        reading,
                        hit -> hit.to() == verb + 1
                                && (hit.kind() == Hit.Kind.ACTIVE
                                        || hit.kind() == Hit.Kind.BARE
                                        || hit.kind() == Hit.Kind.PERFECT
                                        || hit.kind() == Hit.Kind.PHRASE))
                : null;
    }

    /** "12 homes and a school were wrecked": the passive behind the last of them. */
    private @Nullable Event behind(Reading reading, Figure figure, Noun noun) {
        if (!isLink(reading, noun.to()) || !ClauseBounds.opensClause(reading, figure.hedgeFrom() - 1, lexicon)) {
            return null;
        }
        int at = noun.to();
        while (at - noun.to() < LONGEST
                && (isListed(reading, at)
                        || (reading.tag(at) == WordClass.PARTICIPLE && reading.tag(at + 1) == WordClass.NOUN))) {
            at++;
        }
        boolean plural =
                switch (reading.sentence().lower(at)) {
                    case "were", "are", "have", "had" -> true;
                    default -> false;
                };
        int verb = at;
        while (reading.tag(verb) == WordClass.AUXILIARY
                || reading.tag(verb) == WordClass.PERFECT
                || reading.tag(verb) == WordClass.ADVERB) {
            verb++;
        }
        int told = verb;
        return plural
                ? event(
                        reading,
                        hit -> hit.from() == told && (hit.kind() == Hit.Kind.PASSIVE || hit.kind() == Hit.Kind.PHRASE))
                : null;
    }

    private static @Nullable Event event(Reading reading, Predicate<Hit> tells) {
        for (Hit hit : reading.hits()) {
            Event event = tells.test(hit) ? hit.trigger().in(Domain.THINGS) : null;
            if (event == Event.DAMAGED || event == Event.SEIZED) {
                return event;
            }
        }
        return null;
    }

    private static boolean isListed(Reading reading, int at) {
        return reading.tag(at).isNominal()
                || isLink(reading, at)
                || reading.sentence().is(at, TokenKind.HYPHEN)
                || reading.sentence().is(at, TokenKind.POSSESSIVE)
                || reading.sentence().lower(at).equals("of");
    }

    /** "including 3 pistols, 36 locally made guns": what else may stand between them. */
    private static boolean isInside(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        boolean modifies = tag == WordClass.PARTICIPLE && reading.tag(at - 1) == WordClass.ADVERB;
        return modifies
                || tag == WordClass.ADVERB
                || reading.sentence().lower(at).equals("including");
    }

    private static boolean isLink(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.equals("and") || lower.equals(",") || lower.equals("or");
    }
}
