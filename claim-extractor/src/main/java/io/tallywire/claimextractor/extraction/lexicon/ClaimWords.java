package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.Modality;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that say what is counted and what happened to it. */
public final class ClaimWords {

    /** What kind of figure a trigger speaks of. */
    public enum Domain {
        PEOPLE,
        JOBS,
        THINGS,
        FLIGHTS,
        MONEY,
        PERCENT
    }

    /** The readings of one trigger; a domain it has no reading for is absent. */
    public record Trigger(Map<Domain, Event> events) {

        /** Its event in {@code domain}; null when it has none. */
        public @Nullable Event in(Domain domain) {
            return events.get(domain);
        }

        Trigger with(Domain domain, Event event) {
            Map<Domain, Event> more = new HashMap<>(events);
            more.put(domain, event);
            return new Trigger(Map.copyOf(more));
        }
    }

    /** How common a noun is in running text. */
    public enum Frequency {
        COMMON,
        KNOWN,
        RARE
    }

    private final Triggers triggers;
    private final Map<String, Event> headEvents;
    private final Map<String, String> people;
    private final List<String> personEndings;
    private final Set<String> demonyms;
    private final Map<String, String> synonyms;
    private final Map<String, String> groupKinds;
    private final Map<String, String> sharedFates;
    private final Map<String, Frequency> frequencies;
    private final Map<String, String> qualifiers;
    private final Map<String, String> comparisons;
    private final Set<String> collectives;
    private final PhraseTable<Modality> modality;
    private final PhraseTable<Modality> modalityBehind;
    private final PhraseTable<String> scopes;
    private final Set<String> dates;
    private final Set<String> now;

    ClaimWords() {
        triggers = new Triggers();
        headEvents = TsvTable.load("head-events.tsv").map(row -> Event.valueOf(row.get(2)));
        people = TsvTable.load("people.tsv").map();
        personEndings = people.keySet().stream()
                .filter(noun -> noun.startsWith("-"))
                .map(noun -> noun.substring(1))
                .toList();
        demonyms = TsvTable.load("countries.tsv").rows().stream()
                .filter(row -> row.get(2).equals("adjective"))
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
        synonyms = TsvTable.load("synonyms.tsv").map();
        frequencies = TsvTable.load("noun-frequencies.tsv")
                .map(row -> Frequency.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        qualifiers = TsvTable.load("subject-qualifiers.tsv").map();
        comparisons = TsvTable.load("comparisons.tsv").map();
        collectives = TsvTable.load("collectives.tsv").set();
        groupKinds = TsvTable.load("subject-kinds.tsv").map();
        sharedFates = TsvTable.load("shared-fates.tsv").map();
        TsvTable modalities = TsvTable.load("modality.tsv");
        modality = modalities.phrases(row -> Modality.valueOf(row.get(1)));
        modalityBehind = new TsvTable(
                        modalities.name(),
                        modalities.rows().stream()
                                .filter(row -> row.get(2).equals("both"))
                                .toList())
                .phrases(row -> Modality.valueOf(row.get(1)));
        TsvTable times = TsvTable.load("time-scopes.tsv");
        scopes = times.phrases(row -> row.get(1));
        dates = times.rows().stream()
                .filter(row -> row.get(2).equals("date"))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
        now = times.rows().stream()
                .filter(row -> row.get(2).equals("now"))
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the verb {@code lemma} triggers; null when nothing. */
    public @Nullable Trigger verb(@Nullable String lemma) {
        return lemma == null ? null : triggers.verb(lemma);
    }

    /** Whether the verb {@code lemma} tells of something that happens to people. */
    public boolean happensToPeople(@Nullable String lemma) {
        Trigger trigger = verb(lemma);
        return trigger != null && trigger.in(Domain.PEOPLE) != null;
    }

    /** What the noun {@code lemma} triggers; null when nothing. */
    public @Nullable Trigger noun(String lemma) {
        return triggers.noun(lemma);
    }

    /** Triggers of an exact wording. */
    public PhraseTable<Trigger> phrases() {
        return triggers.phrases();
    }

    /** What tells behind its object what a verb does to it, by the lemma of the verb: "hostage" behind "held 12 guests". */
    public PhraseTable<Map<String, Trigger>> complements() {
        return triggers.complements();
    }

    /** What is claimed of {@code noun} when nothing else says it; null when nothing. */
    public @Nullable Event headEvent(String noun) {
        return headEvents.get(noun);
    }

    /** Whether {@code noun} counts persons. */
    public boolean isPerson(String noun) {
        return people.containsKey(noun) || hasPersonEnding(noun);
    }

    private boolean hasPersonEnding(String noun) {
        for (String ending : personEndings) {
            if (noun.length() > ending.length() + 1 && noun.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code noun} names the people of a country: "japanese". */
    public boolean isDemonym(String noun) {
        return demonyms.contains(noun);
    }

    /** The group of {@code noun} in the claim key; the noun itself when it has none. */
    public String group(String noun) {
        String group = people.get(noun);
        return group != null ? group : synonyms.getOrDefault(noun, noun);
    }

    /** Whether {@code noun} says nothing of what is counted: "captives", "deaths", "amount". */
    public boolean isGeneric(String noun) {
        return "generic".equals(groupKinds.get(noun));
    }

    /** How common {@code noun} is. */
    public Frequency frequency(String noun) {
        return frequencies.getOrDefault(noun, Frequency.RARE);
    }

    /** The part of what is counted that {@code lower} singles out; null when it singles out none. */
    public @Nullable String qualifier(String lower) {
        return qualifiers.get(lower);
    }

    /** INCREASE or DECREASE when {@code lower} compares a share with another amount: "bigger"; else null. */
    public @Nullable Event comparison(String lower) {
        String event = comparisons.get(lower);
        return event == null ? null : Event.valueOf(event);
    }

    /** Whether {@code lower} is a form of "to cost". */
    public boolean isCost(String lower) {
        return lower.equals("cost") || lower.equals("costs") || lower.equals("costing");
    }

    /** Whether {@code noun} counts several without an ending: "police", "staff". */
    public boolean isCollective(String noun) {
        return collectives.contains(noun);
    }

    /** Whether the persons of {@code group} are told apart from others that the same happens to. */
    public boolean isDistinct(String group) {
        String kind = groupKinds.get(group);
        return "nation".equals(kind) || "distinct".equals(kind);
    }

    /** Whether {@code noun} is what people lose when they are laid off: "job". */
    public boolean isJob(String noun) {
        return "job".equals(groupKinds.get(noun));
    }

    /** Whether {@code noun} is what is fired or flies into space: "missile", "satellite". */
    public boolean isFlight(String noun) {
        return "flight".equals(groupKinds.get(noun));
    }

    /** Whether {@code noun} is fired or takes off, into space or not: "missile", "round", "plane". */
    public boolean isLaunched(String noun) {
        return isFlight(noun) || "shot".equals(groupKinds.get(noun));
    }

    /** Whether {@code noun} burns or explodes by itself: "fire", "bomb". */
    public boolean isBlast(String noun) {
        String kind = groupKinds.get(noun);
        return "blast".equals(kind) || "shot".equals(kind) || "flight".equals(kind);
    }

    /** Whether {@code noun} names people whom a firm or party wins or loses: "customer", "voter". */
    public boolean isClient(String noun) {
        return "client".equals(groupKinds.get(noun));
    }

    /** Which kind of things, to which happens what happens to people, {@code noun} is of: "animal"; null for others. */
    public @Nullable String sharedFate(String noun) {
        return sharedFates.get(noun);
    }

    /** Whether {@code noun} names people who belong to a firm or party: its staff, its clients. */
    public boolean isOfFirm(String noun) {
        return isClient(noun) || "staff".equals(groupKinds.get(group(noun)));
    }

    /** Whether claims about {@code group} are told apart by nation. */
    public boolean carriesNation(String group) {
        return "nation".equals(groupKinds.get(group));
    }

    /** Wordings of modality that tell of a figure before them. */
    public PhraseTable<Modality> modalityBehind() {
        return modalityBehind;
    }

    /** Wordings of modality before a figure. */
    public PhraseTable<Modality> modality() {
        return modality;
    }

    /** Whether {@code scope} is a date, when something happened, and not the stretch of time that a figure adds up. */
    public boolean isDate(String scope) {
        return dates.contains(scope) || (!scope.isEmpty() && Character.isDigit(scope.charAt(0)));
    }

    /** Whether {@code wording}, in lower case, tells of the time at which the article appears: "this week". */
    public boolean isNow(String wording) {
        return now.contains(wording);
    }

    /** Wordings of time scopes. */
    public PhraseTable<String> scopes() {
        return scopes;
    }
}
