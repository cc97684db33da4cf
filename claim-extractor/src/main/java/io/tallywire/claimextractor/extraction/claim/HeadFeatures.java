package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
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

    /** The features of "only implied"; {@code rules} is the noun that the rules chose. */
    List<String> none(HeadPath way, Figure figure, @Nullable Noun rules) {
        String kind = kind(figure);
        List<String> features = new ArrayList<>();
        features.add("none|" + kind);
        if (rules == null) {
            features.add("none-kept|" + kind);
            features.add("none-next|" + kind + "|" + way.symbol(figure.after()));
            features.add("none-last|" + kind + "|" + way.symbol(figure.hedgeFrom() - 1));
        } else {
            features.add("none-new|" + kind + "|" + rules.sure());
        }
        return features;
    }

    /** The features of the noun at token {@code at}; {@code rules} is the noun that the rules chose. */
    List<String> of(HeadPath way, Figure figure, @Nullable Noun rules, int at) {
        String kind = kind(figure);
        boolean right = at >= figure.after();
        String side = right ? "right" : "left";
        List<String> features = new ArrayList<>(32);
        choice(features, kind, side, rules, at);
        place(features, way, figure, kind, side, at);
        shape(features, way, kind, side, at);
        meaning(features, way.reading(), figure, kind, side, at);
        return features;
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

    private static void choice(List<String> features, String kind, String side, @Nullable Noun rules, int at) {
        if (rules != null && rules.head() == at) {
            features.add("rules");
            features.add("rules|" + kind);
            features.add("rules|" + kind + "|" + side + "|" + rules.sure());
            return;
        }
        features.add("new|" + kind + "|" + (rules == null ? "none" : rules.sure()));
        if (rules != null && rules.from() <= at && at < rules.to()) {
            features.add("inside|" + kind + "|" + (at < rules.head() ? "before" : "behind"));
        }
    }

    private static void place(List<String> features, HeadPath way, Figure figure, String kind, String side, int at) {
        boolean right = at >= figure.after();
        int from = right ? figure.after() : at + 1;
        int to = right ? at : figure.hedgeFrom();
        String gap = HeadPath.bucket(to - from);
        String path = way.between(from, to);
        features.add("gap|" + side + "|" + gap);
        features.add("gap|" + kind + "|" + side + "|" + gap);
        features.add("path|" + side + "|" + path);
        features.add("path|" + kind + "|" + side + "|" + path);
        features.add("nouns|" + kind + "|" + side + "|" + way.nouns(from, to));
    }

    private void shape(List<String> features, HeadPath way, String kind, String side, int at) {
        Reading reading = way.reading();
        Sentence sentence = reading.sentence();
        WordClass next = reading.tag(at + 1);
        boolean modifier = next == WordClass.NOUN
                || (next == WordClass.PROPER && reading.tag(at) == WordClass.PROPER)
                || sentence.is(at + 1, TokenKind.HYPHEN)
                || sentence.is(at + 1, TokenKind.POSSESSIVE);
        if (modifier) {
            features.add("modifier|" + side);
            features.add("modifier|" + kind);
        }
        features.add("plural|" + kind + "|" + side + "|" + nouns.isPlural(sentence, at));
        features.add("last|" + side + "|" + way.symbol(at - 1));
        features.add("next|" + side + "|" + way.symbol(at + 1));
    }

    private void meaning(List<String> features, Reading reading, Figure figure, String kind, String side, int at) {
        String lower = reading.sentence().lower(at);
        String lemma = lexicon.forms().noun(lower);
        String sort = sort(reading, lower, lemma, at);
        features.add("sort|" + kind + "|" + sort);
        features.add("sort|" + figure.dimension() + "|" + sort);
        features.add("sort|" + side + "|" + kind + "|" + sort);
        Trigger trigger = lexicon.claims().noun(lemma);
        if (trigger != null) {
            for (Domain domain : Domain.values()) {
                if (trigger.in(domain) != null) {
                    features.add("trigger|" + kind + "|" + domain);
                    features.add("trigger|" + kind + "|" + side + "|" + domain);
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
