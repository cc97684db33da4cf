package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
     */
    record Labelled(String group, EventClues.Clues clues, Event rules, double doubt, Event label, boolean optional) {}

    private final Lexicon lexicon;
    private final ClaimReader reader;
    private final SubjectReader subjects;
    private final EventReader events;
    private final EventRanker ranker;
    private final EventClues clues;

    GoldEvents(Lexicon lexicon) {
        this.lexicon = lexicon;
        reader = new ClaimReader(lexicon);
        subjects = new SubjectReader(lexicon);
        events = new EventReader(lexicon);
        ranker = new EventRanker(lexicon);
        clues = new EventClues(lexicon);
    }

    /** The labelled figures of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it. */
    List<Labelled> read(Path file) throws IOException {
        List<JsonNode> gold = GoldHeads.rows(Path.of(file.toString().replace(".articles.", ".gold.")));
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode article : GoldHeads.rows(file)) {
            String id = article.path("id").asText();
            List<JsonNode> own = gold.stream()
                    .filter(row -> row.path("doc").asText().equals(id))
                    .toList();
            ArticleText text = new ArticleText(
                    article.path("title").asText(""), article.path("body").asText(""), null);
            List<Reading> readings =
                    reader.readings(text.text(), text.headline().length());
            Reading headline = ClaimReader.headline(readings, text.headline().length());
            for (Reading reading : readings) {
                read(text.text(), headline, reading, own, labelled);
            }
        }
        return labelled;
    }

    private void read(
            String text, @Nullable Reading headline, Reading reading, List<JsonNode> gold, List<Labelled> labelled) {
        EventReader.Result before = null;
        HeadPath way = new HeadPath(reading);
        for (SubjectReader.Counted counted : subjects.read(reading)) {
            EventReader.Result rules = counted.converted() && before != null
                    ? before
                    : events.read(reading, counted.figure(), counted.proposed(), before);
            JsonNode row = GoldHeads.row(gold, text, reading.sentence(), counted.figure());
            String group = EventRanker.group(counted.figure(), rules);
            if (row != null && group != null) {
                boolean person = rules.unit().equals("person");
                Event last = before == null ? null : before.event();
                labelled.add(new Labelled(
                        group,
                        clues.of(way, counted, person, last, headline),
                        rules.event(),
                        ranker.doubt(reading, counted, rules, group),
                        Event.valueOf(row.path("event").asText().toUpperCase(Locale.ROOT)),
                        row.path("optional").asBoolean()));
            }
            before = rules;
        }
    }

    /** How many components the meaning of a figure's words has. */
    int components() {
        return EventClues.Role.values().length * lexicon.vectors().dimensions();
    }
}
