package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knows which periods belong into claim keys. A date that stands beside a figure ("the 40 miners freed in 2014") parts what other articles
 * tell without it, so it counts only where the article gives another figure for another time; what is told of now ("this week") never.
 */
final class KeyPeriods {

    /** Two figures are enough to know that one differs from any third. */
    private static final int FIGURES = 2;

    private record Interval(@Nullable Double low, @Nullable Double high) {}

    private final ClaimWords words;
    private final Function<Draft, String> subject;
    private final Map<String, Map<String, Set<Interval>>> told = new HashMap<>();

    /**
     * The periods of one article.
     *
     * @param words what is a date
     * @param subject what a claim is about, without its time
     * @param drafts all claims of the article
     */
    KeyPeriods(ClaimWords words, Function<Draft, String> subject, List<Draft> drafts) {
        this.words = words;
        this.subject = subject;
        for (Draft draft : drafts) {
            Set<Interval> figures = told.computeIfAbsent(subject.apply(draft), key -> new HashMap<>())
                    .computeIfAbsent(told(draft), key -> new HashSet<>());
            if (figures.size() < FIGURES) {
                figures.add(interval(draft));
            }
        }
    }

    /** The scope of {@code draft} in its key. */
    String scope(Draft draft) {
        String scope = told(draft);
        return words.isDate(scope) && !isContrasted(draft, scope) ? Period.CUMULATIVE.scope() : scope;
    }

    private String told(Draft draft) {
        String text = draft.period().text();
        boolean now = text != null && words.isNow(text.toLowerCase(Locale.ROOT));
        return now ? Period.CUMULATIVE.scope() : draft.period().scope();
    }

    private boolean isContrasted(Draft draft, String scope) {
        Interval figure = interval(draft);
        return told.getOrDefault(subject.apply(draft), Map.of()).entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(scope)
                        && other.getValue().stream().anyMatch(value -> !value.equals(figure)));
    }

    private static Interval interval(Draft draft) {
        return new Interval(draft.figure().low(), draft.figure().high());
    }
}
