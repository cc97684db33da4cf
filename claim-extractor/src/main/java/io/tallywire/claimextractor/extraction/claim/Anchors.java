package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what tells the claims of one article from like claims about other events. Articles on one event agree on the country far
 * more often than on a name, so a name is asked for only where the subject's noun says little by itself.
 */
final class Anchors {

    private final ClaimWords words;
    private final @Nullable Anchor name;
    private final @Nullable Anchor scene;
    private final @Nullable Anchor country;

    /**
     * The anchors of one article.
     *
     * @param name what the article is about
     * @param scene where it plays, with the incident
     */
    Anchors(ClaimWords words, @Nullable Anchor name, @Nullable Anchor scene) {
        this.words = words;
        this.name = name;
        this.scene = scene;
        country = scene == null ? null : country(scene);
    }

    private static Anchor country(Anchor scene) {
        int incident = scene.slug().indexOf(SceneFinder.INCIDENT);
        String slug = incident < 0 ? scene.slug() : scene.slug().substring(0, incident);
        return new Anchor(slug, scene.name(), scene.weight());
    }

    /** The anchor of {@code draft}; null when its subject is told apart by its noun alone or when the article names nothing. */
    @Nullable
    Anchor of(Draft draft) {
        boolean counts = draft.event() == Event.COUNT || draft.event() == Event.MEASURE;
        if (counts && !draft.unit().equals("person")) {
            return thing(draft);
        }
        if (counts) {
            // "eight leaders" are the same, whatever the incident
            return country == null ? name : country;
        }
        return draft.event().isOfPeople() && scene != null ? scene : topic();
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

    /** The name, or the country of the scene when the article speaks more of that; null when the article names nothing. */
    @Nullable
    Anchor topic() {
        return country == null || (name != null && name.weight() >= country.weight()) ? name : country;
    }
}
