package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.HeadWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among the nouns around a figure the one that it counts, by learned weights; the choice of the rules is a feature. */
final class HeadRanker {

    private static final int LEFT = 24;
    private static final int RIGHT = 14;

    /** How far behind a noun that the rules find right behind the figure another may stand: "a dozen aircraft trusts". */
    private static final int BEYOND = 3;

    /** How far before such a figure: "Stages: 2 Boosters: 2". */
    private static final int BEFORE = 3;

    /** How many words a sentence may open with before a comma to say where. */
    private static final int FRONT = 8;

    private static final String LENGTH = "length";

    private final Lexicon lexicon;
    private final HeadFeatures features;
    private final HeadClause clause;
    private final ClauseSubject clauses;
    private final NounReader nouns;
    private final NounLike likes;
    private final WordMeaning words;
    private final BesideFigure besides;

    HeadRanker(Lexicon lexicon) {
        this.lexicon = lexicon;
        features = new HeadFeatures(lexicon);
        clause = new HeadClause(lexicon);
        nouns = new NounReader(lexicon);
        clauses = new ClauseSubject(lexicon, nouns);
        likes = new NounLike(lexicon);
        words = new WordMeaning(lexicon);
        besides = new BesideFigure(lexicon);
    }

    /** The place of a figure among {@code all} figures of its sentence. */
    FigurePlace place(HeadPath way, SubjectReader.Counted counted, List<SubjectReader.Counted> all) {
        return FigurePlace.of(way, clauses, counted, all);
    }

    /** The noun that a figure counts; a guess where the rules have none. */
    @Nullable
    Noun choose(FigurePlace place) {
        Noun best = null;
        double most = score(place, null);
        for (Noun noun : nouns(place)) {
            double score = score(place, noun);
            if (score > most) {
                best = noun;
                most = score;
            }
        }
        Noun rules = place.rules();
        return best != null && rules == null ? best.guessed() : best;
    }

    private double score(FigurePlace place, @Nullable Noun noun) {
        Sum sum = new Sum(lexicon.headWeights());
        describe(place, noun, sum);
        return noun == null
                ? sum.score
                : sum.score + lexicon.headWeights().ofMeaning(lexicon.vectors(), row(place, noun));
    }

    /** The row of the vector of a noun; -1 without one. */
    int row(FigurePlace place, Noun noun) {
        return words.row(place.way().reading(), noun.head());
    }

    /** What speaks for and against a noun; null for "only implied". */
    void describe(FigurePlace place, @Nullable Noun noun, FeatureSink sink) {
        if (noun == null) {
            HeadFeatures.none(place, sink);
        } else {
            features.of(place, noun.head(), sink);
            clause.of(place, noun.head(), sink);
        }
    }

    /** What a figure may count: what the rules chose, every noun around it, and every word that may be one. */
    List<Noun> nouns(FigurePlace place) {
        List<Noun> found = new ArrayList<>();
        Noun rules = place.rules();
        if (rules != null && !isReference(place, rules.head())) {
            found.add(rules);
        }
        HeadPath way = place.way();
        if (rules == null
                && way.reading().sentence().lower(place.figure().after()).equals("others")) {
            return found; // whoever the others are, no noun names them
        }
        // a noun behind a plain count is seldom wrong, and then by a word or two
        boolean close = rules != null
                && rules.sure()
                && place.isRight(rules.head())
                && place.figure().isPlainCount();
        int from = place.figure().hedgeFrom() - (close ? BEFORE : LEFT);
        int to = close && rules != null ? rules.head() + BEYOND : place.figure().after() + RIGHT;
        from = Math.max(Math.max(from, doing(place)), clauseStart(place));
        to = Math.min(way.reading().sentence().size(), to);
        for (int i = from; i < to && !(i >= place.figure().after() && isSemicolon(way.reading(), i)); i++) {
            boolean unit = rules != null && i == place.figure().after() && isPoint(way, i);
            boolean other = rules == null || rules.head() != i;
            boolean apart = isSpeaker(place, i)
                    || isDoer(place, i)
                    || isLevelVerb(place, i)
                    || isReference(place, i)
                    || besides.isBeside(place, i);
            if (other && !unit && !apart && (isNoun(way, i) || likes.isLike(way, i))) {
                found.add(noun(way.reading(), i));
            }
        }
        return found;
    }

    /** Behind the last semicolon before the figure, which parts two sentences, and behind where it is: "In the capital, 5 inches fell". */
    private int clauseStart(FigurePlace place) {
        Reading reading = place.way().reading();
        int from = ClauseBounds.behindSemicolon(reading, place.figure().hedgeFrom());
        boolean placed = lexicon.kinds().is(reading.sentence().lower(from), WordKind.PLACING);
        for (int i = from; placed && i < from + FRONT && reading.figureAt(i) == null; i++) {
            if (ClauseBounds.isComma(reading, i)) {
                return i + 1;
            }
        }
        return from;
    }

    private static boolean isSemicolon(Reading reading, int at) {
        return reading.sentence().lower(at).equals(";");
    }

    /** Whether the noun at {@code at} behind the figure only says so: "killing 13, officials said". */
    private boolean isSpeaker(FigurePlace place, int at) {
        Reading reading = place.way().reading();
        int from = at;
        while (from > place.figure().after()
                && (reading.tag(from - 1) == WordClass.DETERMINER
                        || reading.tag(from - 1) == WordClass.ADJECTIVE
                        || reading.tag(from - 1) == WordClass.NOUN)) {
            from--;
        }
        return from > place.figure().after()
                && reading.sentence().lower(from - 1).equals(",")
                && lexicon.speakers()
                        .isStrong(lexicon.forms().verb(reading.sentence().lower(at + 1)));
    }

    /** "the $5 million analysts had expected": who does something with the amount, right behind it. */
    private boolean isDoer(FigurePlace place, int at) {
        Reading reading = place.way().reading();
        WordClass next = reading.tag(at + 1);
        Figure.Measure measure = place.figure().measure();
        return at == place.figure().after()
                && (measure == Figure.Measure.MONEY || measure == Figure.Measure.PERCENT)
                && (next == WordClass.PERFECT || next.isVerbal() || next == WordClass.MODAL)
                && lexicon.claims()
                        .isPerson(lexicon.forms().noun(reading.sentence().lower(at)));
    }

    /** "trading at $7,800": no noun. */
    private static boolean isLevelVerb(FigurePlace place, int at) {
        Reading reading = place.way().reading();
        return place.figure().measure() == Figure.Measure.MONEY
                && at == place.figure().hedgeFrom() - 2
                && reading.sentence().lower(at).endsWith("ing")
                && reading.sentence().lower(at + 1).equals("at");
    }

    /** "within 10 miles of Orlu": from where the distance counts. */
    private static boolean isReference(FigurePlace place, int at) {
        Reading reading = place.way().reading();
        return place.figure().dimension().equals(LENGTH)
                && at == place.figure().after() + 1
                && reading.tag(at) == WordClass.PROPER
                && reading.sentence().lower(at - 1).equals("of");
    }

    /** Where the verb stands whose object a bare count is, so that its subject is none of those: "the fire killed five"; else 0. */
    private static int doing(FigurePlace place) {
        for (Hit hit : place.way().reading().hits()) {
            boolean verb =
                    hit.kind() == Hit.Kind.ACTIVE || hit.kind() == Hit.Kind.PERFECT || hit.kind() == Hit.Kind.BARE;
            boolean beside =
                    hit.to() == place.figure().hedgeFrom() && hit.trigger().in(Domain.PEOPLE) != null;
            if (verb && beside && place.figure().isPlainCount()) {
                return hit.from();
            }
            if (isTold(place, hit)) {
                return place.figure().from();
            }
        }
        return 0;
    }

    /** "a toll of 9, with 28 still missing", "Quake: 3 dead": what happens to so many is told right behind them. */
    private static boolean isTold(FigurePlace place, Hit hit) {
        Reading reading = place.way().reading();
        int next = place.figure().after();
        int from = reading.tag(next) == WordClass.ADVERB ? next + 1 : next;
        return hit.from() == from
                && hit.kind() != Hit.Kind.NOUN
                && hit.trigger().in(Domain.PEOPLE) != null
                && place.rules() == null
                && place.figure().isPlainCount()
                && !reading.sentence()
                        .lower(place.figure().hedgeFrom() - 1)
                        .equals("of"); // "a family of five homeless"
    }

    private boolean isNoun(HeadPath way, int at) {
        String lower = way.reading().sentence().lower(at);
        boolean when = way.reading().tag(at) == WordClass.PROPER
                && (lexicon.quantities().isTime(lower, "month")
                        || lexicon.quantities().isTime(lower, "weekday"));
        boolean headless = lexicon.quantities().isNotFigure(lower, "headless");
        return way.isNoun(at) && !way.isFigure(at) && !when && !headless && !lower.startsWith("#");
    }

    /** "6.71 points": the unit of an index where the rules find one. */
    private boolean isPoint(HeadPath way, int at) {
        return lexicon.quantities().isNotFigure(way.reading().sentence().lower(at), "points");
    }

    private Noun noun(Reading reading, int head) {
        Noun noun = nouns.left(reading, head + 1);
        if (noun != null && noun.head() == head) {
            return noun;
        }
        // "military spending"
        Noun modifier = head == 0 ? null : nouns.left(reading, head);
        boolean joined = modifier != null && modifier.to() == head;
        return new Noun(joined && modifier != null ? modifier.from() : head, head + 1, head);
    }

    /** Adds up what features weigh. */
    private static final class Sum implements FeatureSink {

        private final HeadWeights weights;
        private double score;

        Sum(HeadWeights weights) {
            this.weights = weights;
        }

        @Override
        public void add(String... parts) {
            score += weights.of(parts);
        }
    }
}
