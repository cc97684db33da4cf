package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.LabelWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes claim keys and labels. A key never holds the figure, so that differing figures of one thing meet. */
final class ClaimKeys {
    private static final Pattern HYPHEN_OF_WORDS = Pattern.compile("(?<![0-9])-");

    private static final String PERSON = "person";

    /** What is lost by whoever is laid off. */
    private static final String JOB = "job";

    /** Stands for whatever happens to the main amount of money: it is paid, lost, asked for, all in one article. */
    private static final String AMOUNT = "amount";

    /** Stands before the part of a group. */
    private static final char PART = '/';

    private final ClaimWords words;
    private final LabelWords labels;
    private final Anchors anchors;
    private final Map<Event, String> usual;
    private final IdentityHashMap<Draft, String> groups = new IdentityHashMap<>();
    private final KeyPeriods periods;
    private final MainFigures mains;
    private final RepeatedFigures repeats;
    private final KeyParts parts;
    private final PartNames partNames;

    /**
     * Makes the keys of one article.
     *
     * @param lexicon what words mean
     * @param anchors what tells its claims from those about other events
     * @param drafts all its claims, in their order: an implied subject is read as the one that the article names most with that event
     */
    ClaimKeys(Lexicon lexicon, Anchors anchors, List<Draft> drafts) {
        words = lexicon.claims();
        labels = lexicon.labels();
        partNames = new PartNames(lexicon);
        this.anchors = anchors;
        usual = usual(drafts);
        mains = new MainFigures(drafts);
        periods = new KeyPeriods(words, this::subject, drafts);
        repeats = new RepeatedFigures(this::isImplied, drafts);
        parts = new KeyParts(this::shared, drafts);
    }

    private Map<Event, String> usual(List<Draft> drafts) {
        Map<Event, Map<String, Integer>> counts = new EnumMap<>(Event.class);
        for (Draft draft : drafts) {
            if (!isImplied(draft) && draft.figure().isPlainCount()) {
                counts.computeIfAbsent(draft.event(), event -> new HashMap<>()).merge(group(draft), 1, Integer::sum);
            }
        }
        Map<Event, String> best = new EnumMap<>(Event.class);
        counts.forEach((event, groups) -> groups.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(entry -> best.put(event, entry.getKey())));
        return best;
    }

    /** Whether a claim names no thing of its own: no noun, a noun that only repeats the event, or a mere "amount". */
    private boolean isImplied(Draft draft) {
        return draft.head() == null || !draft.sure() || words.isGeneric(draft.head());
    }

    private String group(Draft draft) {
        String head = draft.sure() ? draft.head() : null;
        if (draft.event() == Event.LAID_OFF && head != null && words.isPerson(head)) {
            return JOB;
        }
        String named = head == null ? "" : Names.slug(words.group(head));
        boolean anybody = head != null && words.isPerson(head) && mayBeAnybody(draft.event(), words.group(head));
        String group = anybody ? PERSON : named;
        return draft.nation() == null || !words.carriesNation(group) ? group : group + ":" + draft.nation();
    }

    /** Whether it happens to people, whoever they are: "revellers", "motorists"; "suspects" who are arrested, "pupils" who are freed. */
    private boolean mayBeAnybody(Event event, String group) {
        return switch (event) {
            case ARRESTED -> true;
            case FREED -> !words.carriesNation(group);
            default -> event.isOfHarm() && !words.isDistinct(group);
        };
    }

    /**
     * The subject's group, with its nation where the group carries one and the part that is counted; empty for the main amount or time
     * of the article, which all articles word in their own way.
     */
    String canonical(Draft draft) {
        Draft lead = repeats.lead(draft);
        String part = part(draft);
        return part == null ? qualified(lead) : qualified(lead) + PART + part;
    }

    private String qualified(Draft draft) {
        if (mains.contains(draft)) {
            return "";
        }
        String all = whole(draft);
        return draft.qualifier() == null ? all : all + PART + draft.qualifier();
    }

    /** What sets {@code draft} apart from the figure that the article tells most under its key; null for that figure. */
    private @Nullable String part(Draft draft) {
        boolean other = parts.isOther(draft) && !mains.contains(repeats.lead(draft));
        return other ? partNames.of(draft) : null;
    }

    private String whole(Draft draft) {
        return groups.computeIfAbsent(draft, this::readGroup);
    }

    private String readGroup(Draft draft) {
        if (!isImplied(draft)) {
            return group(draft);
        }
        // what is paid or shared is rarely what the article mostly pays or shares
        String known = draft.figure().isPlainCount() ? usual.get(draft.event()) : null;
        return known != null ? known : draft.unit().equals("person") ? "person" : group(draft);
    }

    /** The key of {@code draft}: event, or "amount", then subject, dimension, anchor, period. */
    String key(Draft draft) {
        return key(repeats.lead(draft), canonical(draft));
    }

    private String shared(Draft draft) {
        Draft lead = repeats.lead(draft);
        return key(lead, qualified(lead));
    }

    private String key(Draft lead, String canonical) {
        Anchor anchor = anchor(lead);
        return String.join("|", subject(lead, canonical), anchor == null ? "" : anchor.slug(), periods.scope(lead));
    }

    private @Nullable Anchor anchor(Draft lead) {
        return mains.contains(lead) ? anchors.topic() : anchors.of(lead);
    }

    private String subject(Draft draft) {
        return subject(draft, qualified(draft));
    }

    private String subject(Draft draft, String canonical) {
        boolean amount = draft.event().isOfMoney() && mains.contains(draft);
        return String.join("|", amount ? AMOUNT : event(draft.event()), canonical, KeyDimension.of(draft));
    }

    /** The event in the key: who is rescued or driven from home here is evacuated there. */
    private static String event(Event event) {
        boolean moved = event == Event.RESCUED || event == Event.DISPLACED;
        return (moved ? Event.EVACUATED : event).name().toLowerCase(Locale.ROOT);
    }

    /** The name of the anchor of {@code draft}; null when it has none. */
    @Nullable
    String place(Draft draft) {
        Anchor anchor = anchor(repeats.lead(draft));
        return anchor == null ? null : anchor.name();
    }

    /** The key in words, such as "North Korean soldiers killed, Kursk"; event and noun are the claim's own also where the key has none. */
    String label(Draft draft) {
        Draft lead = repeats.lead(draft);
        Anchor anchor = anchor(lead);
        String part = part(draft);
        String label = named(lead) + (part == null ? "" : ", " + part.replace('-', ' '));
        String placed = anchor == null ? label : label + ", " + anchor.name();
        String scope = periods.scope(lead);
        return scope.equals(Period.CUMULATIVE.scope()) ? placed : placed + " (" + inWords(scope) + ")";
    }

    /** Event and subject in words. */
    private String named(Draft draft) {
        String canonical = whole(draft);
        int colon = canonical.indexOf(':');
        String group = (colon < 0 ? canonical : canonical.substring(0, colon)).replace('-', ' ');
        boolean count = draft.figure().isPlainCount();
        String noun = count && !group.isEmpty() ? labels.plural(group) : group;
        String subject = colon < 0 ? noun : labels.adjective(canonical.substring(colon + 1)) + " " + noun;
        String text = labels.phrase(draft.event(), subject);
        String whole = draft.qualifier() == null ? text : text + ", " + draft.qualifier();
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    /** A scope has hyphens for blanks; those of a date stay, as in "week 2024-W51". */
    private static String inWords(String scope) {
        return HYPHEN_OF_WORDS.matcher(scope).replaceAll(" ");
    }
}
