package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Constructions crossed with what may happen to people and with whom it may happen to: one sentence that is read wrongly in a
 * construction mostly shows a class of them. In a construction {@code X} is a figure, {@code NOUN} who is counted, {@code DONE} the
 * participle, {@code DID} the past form, {@code WHO} who does it.
 */
class FatesGridTest {
    private static final List<Fate> FATES = List.of(
            new Fate(Event.KILLED, "killed", "gunmen"),
            new Fate(Event.KILLED, "murdered", "militants"),
            new Fate(Event.KILLED, "gunned down", "attackers"),
            new Fate(Event.INJURED, "injured", "attackers"),
            new Fate(Event.INJURED, "wounded", "gunmen"),
            new Fate(Event.ARRESTED, "arrested", "police"),
            new Fate(Event.ARRESTED, "detained", "security forces"),
            new Fate(Event.ARRESTED, "rounded up", "police"),
            new Fate(Event.KIDNAPPED, "kidnapped", "militants"),
            new Fate(Event.KIDNAPPED, "abducted", "gunmen"),
            new Fate(Event.FREED, "freed", "rebels"),
            new Fate(Event.FREED, "released", "kidnappers"),
            new Fate(Event.RESCUED, "rescued", "firefighters"),
            new Fate(Event.EVACUATED, "evacuated", "authorities"),
            new Fate(Event.DISPLACED, "displaced", "floods"),
            new Fate(Event.HOSPITALISED, "hospitalised", "tainted meals"));
    private static final Map<String, String> NOUNS = new TreeMap<>(Map.of(
            "people", "person",
            "civilians", "civilian",
            "villagers", "villager",
            "passengers", "passenger",
            "nurses", "nurse",
            "migrants", "migrant",
            "children", "child",
            "fishermen", "fisherman",
            "families", "family"));
    private static final List<String> FIGURES = List.of("14", "326", "1,250");

    private record Fate(Event event, String done, String who) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X NOUN were DONE in the town of Melby on Monday.",
                "X NOUN have been DONE since Friday, officials said.",
                "At least X NOUN were DONE in the region.",
                "More than X NOUN may have been DONE, the mayor said.",
                "WHO DID X NOUN in the east of the country.",
                "Officials said WHO had DONE X NOUN since the weekend.",
                "The number of NOUN DONE in the district rose to X on Tuesday.",
                "The raid brings to X the number of NOUN DONE this year.",
                "The day ended with X NOUN DONE near the capital.",
                "The X NOUN who were DONE in May have been named.",
                "A total of X NOUN were DONE.",
                "In the capital, where X NOUN were DONE, shops stayed closed.",
                "X more NOUN were DONE on Sunday.",
                "X NOUN are believed to have been DONE in Orlen.",
                "It said X NOUN had been DONE.",
                "X NOUN, including two teachers, were DONE in the region.",
                "Among those DONE were X NOUN.",
                "X NOUN DONE in Orlen"
            })
    void givenAFateInAConstruction_whenExtracting_thenItHappensToTheNoun(String construction) {
        List<String> wrong = new ArrayList<>();
        for (Fate fate : FATES) {
            for (Map.Entry<String, String> noun : NOUNS.entrySet()) {
                for (String figure : FIGURES) {
                    String text = fill(construction, fate, noun.getKey(), figure);
                    if (!Claims.told(text).contains(fate.event() + " " + noun.getValue())) {
                        wrong.add(text + " " + Claims.told(text));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHO DID 54 NOUN and seven others in the town of Melby.",
                "There were 54 NOUN in the building, seven of whom were DONE.",
                "54 NOUN were DONE in the region on Friday and another seven on Saturday.",
                "Of the NOUN in the area, seven were DONE."
            })
    void givenAFigureWithoutANoun_whenExtracting_thenTheSameHappensToThem(String construction) {
        List<String> wrong = new ArrayList<>();
        for (Fate fate : FATES) {
            for (String noun : NOUNS.keySet()) {
                String text = fill(construction, fate, noun, "54");
                List<String> told = Claims.told(text);
                String last = told.isEmpty() ? "" : told.get(told.size() - 1);
                if (!noun.equals("families") && !last.startsWith(fate.event() + " ")) {
                    wrong.add(text + " " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String fill(String construction, Fate fate, String noun, String figure) {
        String text = construction
                .replace("NOUN", noun)
                .replace("DONE", fate.done())
                .replace("DID", fate.done())
                .replace("WHO", fate.who())
                .replace("X", figure);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
