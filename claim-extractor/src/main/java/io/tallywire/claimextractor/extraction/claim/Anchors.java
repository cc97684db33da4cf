package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what tells the claims of one article from like claims about other events. Articles on one event agree on the country far
 * more often than on a name, so a name is asked for only where the subject's noun says little by itself.
 */
final class Anchors {

    /** What a name weighs that stands once among the first sentences: most are of persons, or where somebody was met. */
    private static final int IN_PASSING = 3;

    private final ClaimWords words;
    private final @Nullable Anchor name;
    private final @Nullable Anchor headed;
    private final @Nullable Scene scene;
    private final @Nullable Anchor country;

    /**
     * The anchors of one article.
     *
     * @param found what the article is about
     * @param scene where it plays, with the incident
     */
    Anchors(ClaimWords words, AnchorFinder.Found found, @Nullable Scene scene) {
        this.words = words;
        name = found.most();
        headed = found.headed();
        this.scene = scene;
        country = scene == null ? null : scene.country();
    }

    /** The anchor of {@code draft}; null when its subject is told apart by its noun alone or when the article names nothing. */
    @Nullable
    Anchor of(Draft draft) {
        if (isOfFirm(draft)) {
            return topic();
        }
        boolean counts = draft.event() == Event.COUNT || draft.event() == Event.MEASURE;
        if (counts && !draft.unit().equals("person")) {
            return thing(draft);
        }
        if (counts) {
            // "eight leaders" are the same, whatever the incident
            return country == null ? name : country;
        }
        return isOfScene(draft.event()) ? scene() : topic();
    }

    /** Whether {@code event} happens to people where an article plays; whom a breach or an outage affects may be anywhere. */
    private boolean isOfScene(Event event) {
        boolean incident = scene == null || scene.incident() != null;
        return event.isOfPeople() && (event != Event.AFFECTED || incident);
    }

    /** Where it plays; the name that is named most when no place is known. */
    private @Nullable Anchor scene() {
        return scene == null ? name : scene.anchor();
    }

    /** Whether it is told of a firm, wherever that is: jobs cut, employees, customers whose data is lost. */
    private boolean isOfFirm(Draft draft) {
        boolean theirs = draft.event() == Event.COUNT || draft.event() == Event.AFFECTED;
        boolean named = draft.sure() && draft.head() != null && words.isOfFirm(draft.head());
        return draft.event() == Event.LAID_OFF || (theirs && named);
    }

    /** "gorillas" need no anchor, "missiles" a country, "companies" a name. */
    private @Nullable Anchor thing(Draft draft) {
        String head = draft.sure() ? draft.head() : null;
        if (head == null || words.isGeneric(head)) {
            return topic();
        }
        return switch (words.frequency(words.group(head))) {
            case RARE -> null;
            case KNOWN -> country == null ? name : country;
            case COMMON -> name;
        };
    }

    /**
     * The name of no place that the headline is about. Else the country of the scene, or the name that is named most when the article
     * speaks more of that; null when it names nothing.
     */
    @Nullable
    Anchor topic() {
        if (headed != null || country == null) {
            return headed != null ? headed : name;
        }
        boolean named = name != null && name.weight() > IN_PASSING && name.weight() >= country.weight();
        return named ? name : country;
    }
}
