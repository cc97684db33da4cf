package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a noun as the one that a figure counts: its place, the way to it, what kind of noun it is, and
 * whether the rules chose it. No feature holds a content word, so that what is learned of one text can hold for another.
 */
final class HeadFeatures {

    private final Lexicon lexicon;
    private final NounReader nouns;

    HeadFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
        nouns = new NounReader(lexicon);
    }

    /** The features of "only implied". */
    static void none(FigurePlace place, FeatureSink features) {
        String kind = place.kind();
        Noun rules = place.rules();
        features.add("none", kind);
        features.add("none-between", kind, place.before(), place.after());
        if (rules == null) {
            features.add("none-kept", kind);
            features.add("none-next", kind, place.after());
            features.add("none-last", kind, place.before());
        } else {
            features.add("none-new", kind, String.valueOf(rules.sure()));
        }
    }

    /** The features of the noun at token {@code at}. */
    void of(FigurePlace place, int at, FeatureSink features) {
        String kind = place.kind();
        String side = place.side(at);
        choice(features, kind, side, place.rules(), at);
        place(features, place, kind, side, at);
        shape(features, place.way(), kind, side, at);
        meaning(features, place.way().reading(), place.figure(), kind, side, at);
    }

    /** Kinds of figures that stand to their nouns in ways of their own. */
    static String kind(Figure figure) {
        return switch (figure.measure()) {
            case COUNT -> figure.adjectival() ? "glued-count" : figure.isOne() ? "one" : "count";
            case MONEY -> "money";
            case PERCENT -> figure.form() == Figure.Form.SHARE ? "part" : "percent";
            case PHYSICAL ->
                figure.adjectival() ? "glued-measure" : figure.dimension().equals("time") ? "time" : "measure";
        };
    }

    private static void choice(FeatureSink features, String kind, String side, @Nullable Noun rules, int at) {
        if (rules != null && rules.head() == at) {
            features.add("rules");
            features.add("rules", kind);
            features.add("rules", kind, side, String.valueOf(rules.sure()));
            return;
        }
        features.add("new", kind, rules == null ? "none" : String.valueOf(rules.sure()));
        if (rules != null && rules.from() <= at && at < rules.to()) {
            features.add("inside", kind, at < rules.head() ? "before" : "behind");
        }
    }

    private static void place(FeatureSink features, FigurePlace place, String kind, String side, int at) {
        HeadPath way = place.way();
        int from = place.from(at);
        int to = place.to(at);
        String gap = HeadPath.bucket(way.gap(from, to));
        String path = way.between(from, to);
        features.add("gap", side, gap);
        features.add("gap", kind, side, gap);
        features.add("path", side, path);
        features.add("path", kind, side, path);
        features.add("nouns", kind, side, Integer.toString(way.nouns(from, to)));
    }

    private void shape(FeatureSink features, HeadPath way, String kind, String side, int at) {
        Reading reading = way.reading();
        Sentence sentence = reading.sentence();
        WordClass next = reading.tag(at + 1);
        boolean modifier = next == WordClass.NOUN
                || (next == WordClass.PROPER && reading.tag(at) == WordClass.PROPER)
                || sentence.is(at + 1, TokenKind.HYPHEN)
                || sentence.is(at + 1, TokenKind.POSSESSIVE);
        if (modifier) {
            features.add("modifier", side);
            features.add("modifier", kind);
        }
        features.add("plural", kind, side, String.valueOf(nouns.isPlural(sentence, at)));
        features.add("last", side, way.symbol(at - 1));
        features.add("next", side, way.symbol(at + 1));
    }

    private void meaning(FeatureSink features, Reading reading, Figure figure, String kind, String side, int at) {
        String lower = reading.sentence().lower(at);
        String lemma = lexicon.forms().noun(lower);
        String sort = sort(reading, lower, lemma, at);
        features.add("sort", kind, sort);
        features.add("sort", figure.dimension(), sort);
        features.add("sort", side, kind, sort);
        Trigger trigger = lexicon.claims().noun(lemma);
        if (trigger != null) {
            for (Domain domain : Domain.values()) {
                if (trigger.in(domain) != null) {
                    features.add("trigger", kind, domain.name());
                    features.add("trigger", kind, side, domain.name());
                }
            }
        }
    }

    private String sort(Reading reading, String lower, String lemma, int at) {
        if (lexicon.claims().isPerson(lemma) || lexicon.claims().isDemonym(lemma)) {
            return "person";
        }
        boolean unit = lexicon.quantities().unit(lemma, false) != null
                || lexicon.quantities().currency(lemma, "word") != null;
        boolean time = lexicon.quantities().isTime(lower, "weekday")
                || lexicon.quantities().isTime(lower, "month")
                || lexicon.quantities().isTime(lower, "daytime");
        return unit ? "unit" : time ? "time" : reading.tag(at) == WordClass.PROPER ? "name" : "thing";
    }
}
