package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;

/**
 * What the clause says for or against a noun as the one that a figure counts: how it is tied to the figure, the verb and other
 * nouns, what lies between, and whether another figure counts it. No feature holds a content word.
 */
final class HeadClause {

    private static final int NEAR = 2;
    private static final String[] FEW = {"0", "1", "2", "3"};

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final NounLike likes;

    HeadClause(Lexicon lexicon) {
        this.lexicon = lexicon;
        nouns = new NounReader(lexicon);
        likes = new NounLike(lexicon);
    }

    /** The features of the noun at token {@code at}. */
    void of(FigurePlace place, int at, FeatureSink features) {
        String side = place.side(at);
        tag(features, place, side, at);
        link(features, place, side, at);
        between(features, place, side, at);
        phrase(features, place, side, at);
        verb(features, place, side, at);
        owned(features, place, side, at);
        subject(features, place, at);
        coordination(features, place, side, at);
    }

    /** Whether it is the subject of a verb before the figure, and of which. */
    private static void subject(FeatureSink features, FigurePlace place, int at) {
        int rank = place.subjects().indexOf(at);
        if (rank >= 0) {
            features.add("sub", place.kind(), FEW[rank]);
            features.add("sub", place.kind(), FEW[rank], place.before());
            features.add("sub", FEW[rank], FEW[place.subjects().size()]);
        }
    }

    /** Whether it is the first or the last of several joined nouns: "shares and bonds worth 5 million". */
    private void coordination(FeatureSink features, FigurePlace place, String side, int at) {
        HeadPath way = place.way();
        Noun noun = nouns.left(way.reading(), at + 1);
        int start = noun == null || noun.head() != at ? at : noun.from();
        if (start > 1 && way.symbol(start - 1).equals("&") && way.isNoun(start - 2)) {
            features.add("joined", "last", place.kind(), side);
            features.add("joined", "last", side, place.before());
        }
        if (way.symbol(at + 1).equals("&")) {
            int next = at + 2;
            while (next < way.reading().sentence().size() && way.symbol(next).isEmpty()) {
                next++;
            }
            if (way.isNoun(next)) {
                features.add("joined", "first", place.kind(), side);
                features.add("joined", "first", side, place.before());
                boolean close = next + 2 >= place.figure().hedgeFrom()
                        && next < place.figure().hedgeFrom();
                features.add("joined", "first", side, String.valueOf(close));
            }
        }
    }

    private static String few(int n) {
        return FEW[Math.min(n, FEW.length - 1)];
    }

    private void tag(FeatureSink features, FigurePlace place, String side, int at) {
        Reading reading = place.way().reading();
        String tag = reading.tag(at).name();
        features.add("tag", side, tag);
        if (!place.way().isNoun(at)) {
            features.add("tag", tag);
            features.add("tag", tag, "last", reading.tag(at - 1).name());
            features.add("tag", tag, "next", reading.tag(at + 1).name());
            features.add("tag", tag, place.way().symbol(at - 1), place.way().symbol(at + 1));
            features.add("tag", place.kind(), side, tag);
        }
        if (likes.isLike(place.way(), at + 1)) {
            features.add(
                    "maybe",
                    side,
                    reading.tag(at + 1).name(),
                    reading.tag(at + 2).name());
        }
    }

    private static void link(FeatureSink features, FigurePlace place, String side, int at) {
        String between = few(place.way().nouns(place.from(at), place.to(at)));
        String before = place.before();
        features.add("link", place.kind(), side, before, between);
        features.add("link", side, before, between);
        features.add("around", place.kind(), side, before, place.after());
    }

    private static void between(FeatureSink features, FigurePlace place, String side, int at) {
        int verbs = 0;
        int marks = 0;
        int figures = 0;
        Reading reading = place.way().reading();
        for (int i = place.from(at); i < place.to(at); i++) {
            WordClass tag = reading.tag(i);
            verbs += tag == WordClass.VERB || tag == WordClass.PARTICIPLE ? 1 : 0;
            marks += tag == WordClass.MARK && isPause(reading.sentence().lower(i)) ? 1 : 0;
            figures += place.way().isFigure(i)
                            && (i == place.from(at) || !place.way().isFigure(i - 1))
                    ? 1
                    : 0;
        }
        features.add("verbs", place.kind(), side, few(verbs));
        features.add("commas", place.kind(), side, few(marks));
        features.add("figures", place.kind(), side, few(figures));
        features.add("clause", side, few(verbs), few(marks), few(figures));
    }

    private static boolean isPause(String mark) {
        return switch (mark) {
            case ",", ";", ":", "(", "–", "—" -> true;
            default -> false;
        };
    }

    private void phrase(FeatureSink features, FigurePlace place, String side, int at) {
        Sentence sentence = place.way().reading().sentence();
        Noun noun = nouns.left(place.way().reading(), at + 1);
        int start = noun == null || noun.head() != at ? at : noun.from();
        features.add("lead", place.kind(), side, place.way().symbol(start - 1));
        features.add("lead", side, place.way().symbol(start - 1));
        if (sentence.lower(at + 1).equals("of")) {
            features.add("of", place.kind(), side);
            features.add("of", place.kind(), side, few(place.way().nouns(place.from(at), place.to(at))));
        }
        if (start > 1 && sentence.lower(start - 1).equals("of")) {
            // "the number of soldiers"
            String outer = sentence.lower(start - 2);
            boolean counts = lexicon.quantities().isNotFigure(outer, "counter");
            boolean tells = lexicon.claims().noun(lexicon.forms().noun(outer)) != null;
            features.add("inner-counter", place.kind(), String.valueOf(counts));
            features.add("inner-trigger", place.kind(), String.valueOf(tells));
        }
        boolean closed = !place.isRight(at) && at + 2 >= place.figure().hedgeFrom();
        if (closed && sentence.lower(at + 1).equals(":")) {
            features.add("label"); // "Height: 70 m"
        }
    }

    private static void verb(FeatureSink features, FigurePlace place, String side, int at) {
        String kind = place.kind();
        String before = place.before();
        if (place.verb() < 0) {
            features.add("noverb", kind, side);
            return;
        }
        if (place.subject() == at) {
            features.add("subject", kind);
            features.add("subject", kind, before);
            features.add("subject", before);
        }
        boolean object = !place.isRight(at) && at > place.verb();
        if (object) {
            features.add("object", kind, before);
            features.add("object", before, few(place.way().nouns(place.from(at), place.to(at))));
        }
        features.add("verb", kind, object ? "between" : place.isRight(at) ? "right" : "before", before);
    }

    /** Whether the rules find that another figure counts the noun. */
    private static void owned(FeatureSink features, FigurePlace place, String side, int at) {
        for (SubjectReader.Counted other : place.others()) {
            Noun noun = other.proposed();
            if (noun != null && noun.head() == at && noun.sure()) {
                String kind = HeadFeatures.kind(other.figure());
                String where = other.figure().from() < place.figure().from() ? "earlier" : "later";
                String same = String.valueOf(kind.equals(place.kind()));
                int gap = at - other.figure().after();
                features.add("owned", where, same, side);
                features.add("owned", where, place.kind(), kind);
                features.add("owned", where, same, String.valueOf(gap >= 0 && gap <= NEAR), place.before());
            }
        }
    }
}
