package io.tallywire.claimextractor.extraction.lexicon;

import org.jspecify.annotations.Nullable;

/** What a word of an open class may be read as. */
enum TagChoice {
    NOUN(0),
    VERB(1),
    ADJECTIVE(2);

    /** How many there are. */
    static final int COUNT = 3;

    private final int place;

    TagChoice(int place) {
        this.place = place;
    }

    /** Its place among the weights of a clue, from 0. */
    int place() {
        return place;
    }

    /** Whether a word of {@code shape} may be read so. */
    boolean isIn(String shape) {
        return shape.indexOf(name().charAt(0)) >= 0;
    }

    /** The choice that {@code shape} allows with the highest of {@code scores}; the first of the shape where they are equal. */
    static TagChoice best(String shape, float[] scores) {
        TagChoice best = NOUN;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < shape.length(); i++) {
            TagChoice choice = of(shape.charAt(i));
            if (choice != null && scores[choice.place] > most) {
                best = choice;
                most = scores[choice.place];
            }
        }
        return best;
    }

    private static @Nullable TagChoice of(char letter) {
        return switch (letter) {
            case 'N' -> NOUN;
            case 'V' -> VERB;
            case 'A' -> ADJECTIVE;
            default -> null;
        };
    }
}
