package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads labelled articles as choices of the event of their figures. */
final class GoldEvents {

    /**
     * A labelled figure.
     *
     * @param group the sort of figures it belongs to
     * @param clues what tells its event
     * @param rules the event by the rules
     * @param doubt how much likelier another must be; 1 where the rules are not doubted
     * @param label the event it is labelled with
     * @param optional whether the row is left out when scored
     * @param weight how much it counts for what is learned
     */
    record Labelled(
            String group,
            EventClues.Clues clues,
            Event rules,
            double doubt,
            Event label,
            boolean optional,
            double weight) {}

    private final Lexicon lexicon;
    private final GoldArticles articles;
    private final SubjectReader subjects;
    private final EventReader events;
    private final EventRanker ranker;

    GoldEvents(Lexicon lexicon) {
        this.lexicon = lexicon;
        articles = new GoldArticles(lexicon);
        subjects = new SubjectReader(lexicon);
        events = new EventReader(lexicon);
        ranker = new EventRanker(lexicon, null);
    }

    /** The labelled figures of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it. */
    List<Labelled> read(LabelledFile file) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        for (GoldArticles.Article article : articles.read(file.path())) {
            EventClues clues = new EventClues(lexicon, article.headline());
            article.readings().forEach(reading -> read(article, reading, clues, file.weight(), labelled));
        }
        return labelled;
    }

    private void read(
            GoldArticles.Article article, Reading reading, EventClues clues, double weight, List<Labelled> labelled) {
        EventReader.Result before = null;
        HeadPath way = new HeadPath(reading);
        for (SubjectReader.Counted counted : subjects.read(reading)) {
            EventReader.Result rules = counted.converted() && before != null
                    ? before
                    : events.read(reading, counted.figure(), counted.proposed(), before);
            JsonNode row = GoldArticles.row(article, reading.sentence(), counted.figure());
            String group = EventRanker.group(counted.figure(), rules);
            if (row != null && group != null) {
                boolean person = rules.unit().equals("person");
                Event last = before == null ? null : before.event();
                labelled.add(new Labelled(
                        group,
                        clues.of(way, counted, person, last),
                        rules.event(),
                        ranker.doubt(reading, counted, rules, group),
                        Event.valueOf(row.path("event").asText().toUpperCase(Locale.ROOT)),
                        row.path("optional").asBoolean(),
                        weight));
            }
            before = rules;
        }
    }

    /** How many components the meaning of a figure's words has. */
    int components() {
        return EventClues.Role.values().length * lexicon.vectors().dimensions();
    }
}
