package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells how a word of one sentence is read: itself, its shape ({@link WordShapes}), and what stands on either side. Function words
 * and marks stand for themselves, all others for their shape, and on the left also for the class that they have been given.
 */
final class TagClues {

    /** The kinds of clues: the word (W), its shape (S) or ending (E), classes (T) and symbols (L) on the left, symbols on the right (R). */
    enum Kind {
        W(1),
        SE(2),
        SL1(3),
        SR1(4),
        ST2T1(5),
        ST1R1(6),
        T1R1(7),
        WT1(8),
        WR1(9);

        private final long number;

        Kind(long number) {
            this.number = number;
        }
    }

    /** How many bits a symbol takes in the code of a clue. */
    static final int SYMBOL_BITS = 19;

    /** A symbol that no clue has. */
    static final int UNKNOWN = 0;

    /** The code of no clue. */
    static final long NONE = 0;

    private static final int UNREAD = -1;

    private final Sentence sentence;
    private final boolean titleCase;
    private final TagSymbols symbols;
    private final @Nullable KnownWord[] words;
    private final int[] beside;

    TagClues(Sentence sentence, boolean titleCase, TagSymbols symbols) {
        this.sentence = sentence;
        this.titleCase = titleCase;
        this.symbols = symbols;
        words = new KnownWord[sentence.size()];
        beside = new int[sentence.size()];
        Arrays.fill(beside, UNREAD);
    }

    /** The shape of the word at {@code at}. */
    String shape(int at) {
        return word(at).shape();
    }

    private KnownWord word(int at) {
        KnownWord word = words[at];
        if (word == null) {
            word = symbols.word(sentence.lower(at));
            words[at] = word;
        }
        return word;
    }

    /** How the word at {@code at} is read, by the classes of all words before it. */
    TagChoice choose(int at, List<WordClass> before) {
        KnownWord word = word(at);
        int self = word.self();
        int own = word.own();
        int right = beside(at + 1);
        int last = last(before, at - 1);
        return symbols.chooser().choose(at, word.shape(), new long[] {
            clue(Kind.W, self),
            clue(Kind.SE, own, word.ending()),
            clue(Kind.SL1, own, beside(at - 1)),
            clue(Kind.SR1, own, right),
            clue(Kind.ST2T1, own, last(before, at - 2), last),
            clue(Kind.ST1R1, own, last, right),
            clue(Kind.T1R1, last, right),
            clue(Kind.WT1, self, last),
            clue(Kind.WR1, self, right)
        });
    }

    private static long clue(Kind kind, int first) {
        return first == UNKNOWN ? NONE : code(kind, first, UNKNOWN, UNKNOWN);
    }

    private static long clue(Kind kind, int first, int second) {
        return first == UNKNOWN || second == UNKNOWN ? NONE : code(kind, first, second, UNKNOWN);
    }

    private static long clue(Kind kind, int first, int second, int third) {
        boolean known = first != UNKNOWN && second != UNKNOWN && third != UNKNOWN;
        return known ? code(kind, first, second, third) : NONE;
    }

    /** A clue in one number, never {@link #NONE}; its symbols are {@link #UNKNOWN} from the first that it has not. */
    static long code(Kind kind, int first, int second, int third) {
        long code = kind.number;
        code = code << SYMBOL_BITS | first;
        code = code << SYMBOL_BITS | second;
        return code << SYMBOL_BITS | third;
    }

    private int last(List<WordClass> before, int at) {
        return at < 0 ? symbols.outside() : symbols.of(before.get(at));
    }

    private int beside(int at) {
        if (at < 0 || at >= beside.length) {
            return symbols.outside();
        }
        if (beside[at] == UNREAD) {
            String closed = symbols.closed(sentence.at(at), at > 0 && !titleCase);
            beside[at] = closed == null ? word(at).own() : symbols.chooser().symbol(closed);
        }
        return beside[at];
    }
}
