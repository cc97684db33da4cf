package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words right before a figure make of it: an estimate, a plain "is", what something is worth. */
final class Beside {

    private static final Set<String> ESTIMATES = Set.of(
            "put", "puts", "set", "sets", "forecast", "estimated", "estimates", "projected", "calculated", "costed");

    /** How many words may stand between "put" and "at". */
    private static final int PUT = 12;

    /** How many words may stand between "stole" and "worth". */
    private static final int STOLEN = 6;

    private static final Set<String> RESTATES = Set.of("raised", "revised", "lowered", "updated");
    private static final Set<String> SUMS = Set.of("total", "tally", "number");

    /** How many words may stand between "total" and "to". */
    private static final int TOTAL = 5;

    private Beside() {}

    /** "bringing the total to 58", "taking the number of dead to 58", "a toll of six was raised to nine": the sum of what was told before, and more. */
    static boolean isTotal(Reading reading, Figure figure) {
        int to = figure.hedgeFrom() - 1;
        for (int i = to - 1; reading.sentence().lower(to).equals("to") && i >= Math.max(0, to - TOTAL); i--) {
            String lower = reading.sentence().lower(i);
            if (RESTATES.contains(lower)) {
                return true;
            }
            if (SUMS.contains(lower)) {
                return reading.tag(i - 1) == WordClass.DETERMINER || reading.tag(i - 1) == WordClass.ADJECTIVE;
            }
        }
        return false;
    }

    /** "put the cost at 5 million", "the fees, which were set at 5 million": the figure is of what is put there. */
    static boolean isEstimated(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        if (!reading.sentence().lower(at).equals("at")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - PUT); i--) {
            String lower = reading.sentence().lower(i);
            if (ESTIMATES.contains(lower)) {
                return true;
            }
        }
        return false;
    }

    /** "my bag was 130 francs": what something is, without a word of paying, is its price. */
    static boolean isCopular(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 0 && reading.tag(at) == WordClass.ADVERB) {
            at--;
        }
        String lower = reading.sentence().lower(at);
        return lower.equals("is") || lower.equals("was") || lower.equals("are") || lower.equals("were");
    }

    /** "3 trillion operations per second": {@code at}, behind the noun, makes a speed of what is counted. */
    static boolean isPerSecond(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        String next = reading.sentence().lower(at + 1);
        boolean per = lower.equals("per") || lower.equals("a") || lower.equals("/");
        return per && next.equals("second");
    }

    /** What is said of things "worth" {@code figure}: "aid worth 3 million", "stole jewels worth 3 million"; or null. */
    static @Nullable Event worth(Reading reading, Figure figure, @Nullable Noun of, WordKinds kinds) {
        int worth = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(worth);
        boolean valued =
                lower.equals("at") && reading.sentence().lower(worth - 1).startsWith("value");
        if (of != null && (valued || lower.equals("worth")) && isBare(reading, of.to(), worth)) {
            String head = reading.sentence().lower(of.head());
            if (kinds.is(head, WordKind.DEAL)) {
                return Event.PAYMENT; // "the deal, which is worth"
            }
            if (kinds.is(head, WordKind.GIVEN)) {
                return Event.FUNDING;
            }
        }
        if (!lower.equals("worth")) {
            return null;
        }
        Event found = null;
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.MONEY);
            boolean noun = event == Event.FUNDING && hit.kind() == Hit.Kind.NOUN && hit.to() == worth;
            boolean stolen = event == Event.LOSS && hit.to() <= worth && worth - hit.to() <= STOLEN;
            if (event != null && (noun || stolen) && !reading.hasFigure(hit.to(), figure.from())) {
                found = event;
            }
        }
        return found;
    }

    /** Whether no other noun stands between two tokens. */
    private static boolean isBare(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.tag(i).isNominal()) {
                return false;
            }
        }
        return true;
    }

    /** "the contract was up 19 cents": of what is paid or earned before a verb of change, so much more or less is told. */
    static boolean isRise(Reading reading, Figure figure, @Nullable Noun noun) {
        int end = figure.hedgeFrom();
        if (!isMove(reading, end)) {
            return false;
        }
        String before = reading.sentence().lower(end - 1);
        boolean told = before.equals("up") // "a profit of 590 million, up 50 million"
                || before.equals("down")
                || reading.hits().stream().anyMatch(hit -> isHead(hit, noun, figure));
        return told && isChangeBeside(reading, end);
    }

    /** "breaks the $10,000 barrier": a level that a price goes through. */
    static boolean isMark(Reading reading, Figure figure) {
        String next = reading.sentence().lower(figure.after());
        return figure.measure() == Figure.Measure.MONEY
                && switch (next) {
                    case "mark", "barrier", "threshold", "milestone" -> true;
                    default -> false;
                };
    }

    /** Whether no verb right before {@code end} tells of money given or lost: "raised 5 million". */
    private static boolean isMove(Reading reading, int end) {
        return reading.hits().stream()
                .filter(hit -> hit.to() == end && hit.kind() != Hit.Kind.NOUN)
                .map(hit -> hit.trigger().in(Domain.MONEY))
                .allMatch(event -> event == null || isChange(event));
    }

    private static boolean isChangeBeside(Reading reading, int end) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.to() == end
                        && hit.kind() != Hit.Kind.NOUN
                        && isChange(hit.trigger().in(Domain.PERCENT)));
    }

    /** Whether {@code event} tells of more or less than before. */
    static boolean isChange(@Nullable Event event) {
        return event == Event.INCREASE || event == Event.DECREASE;
    }

    /** Whether {@code hit} is the noun that {@code figure}, behind it, is told of. */
    private static boolean isHead(Hit hit, @Nullable Noun noun, Figure figure) {
        return noun != null
                && hit.kind() == Hit.Kind.NOUN
                && noun.head() < figure.hedgeFrom()
                && hit.from() <= noun.head()
                && noun.head() < hit.to();
    }
}
