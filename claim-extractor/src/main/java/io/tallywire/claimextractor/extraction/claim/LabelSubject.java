package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds what a figure is of where it stands before the figure as a label, or where it is an index that moves by points. */
final class LabelSubject {

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;

    LabelSubject(Lexicon lexicon, NounReader nouns, ClauseSubject clauses) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
    }

    /** "tiny Orlu, population 4,850,", "Injuries: 16 to firefighters": what the figure is of stands before it as a label. */
    @Nullable
    Noun label(Reading reading, Figure figure) {
        int before = figure.hedgeFrom() - 1;
        Sentence sentence = reading.sentence();
        boolean colon = sentence.lower(before).equals(":");
        int end = colon ? before : before + 1;
        boolean closed = figure.after() >= sentence.size()
                || reading.tag(figure.after()) == WordClass.MARK
                || (colon && reading.tag(figure.after()) == WordClass.PREPOSITION);
        if (!closed || end < 1 || reading.tag(end - 1) != WordClass.NOUN) {
            return null;
        }
        Noun noun = nouns.left(reading, end);
        boolean opens = noun != null && (noun.from() == 0 || reading.tag(noun.from() - 1) == WordClass.MARK);
        boolean named = colon || lexicon.quantities().isNotFigure(sentence.lower(end - 1), "label");
        return opens && named ? noun : null;
    }

    /** "the FTSE 100 closed down 45.2 points": the points are of an index, where those of teams and parties are counted. */
    @Nullable
    Noun index(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i >= 0; i--) {
            if (lexicon.quantities().isNotFigure(reading.sentence().lower(i), "index")) {
                Noun clause = clauses.clauseSubject(reading, figure);
                return clause == null ? nouns.left(reading, i + 1) : clause;
            }
        }
        return null;
    }
}
