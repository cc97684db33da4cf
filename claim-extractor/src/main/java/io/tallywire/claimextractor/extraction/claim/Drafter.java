package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a sentence as claims and drops those that claim nothing. */
final class Drafter {

    private static final String ESCAPED = "escaped"; // as the table of qualifiers calls it

    private final String source;
    private final Lexicon lexicon;
    private final SubjectReader subjects;
    private final EventReader events;
    private final EventRanker ranker;
    private final @Nullable Reading headline;
    private final ModalityReader modality;
    private final PeriodReader periods;
    private final QualifierReader qualifiers;
    private final LoneFigure lone;
    private final Attributor attributor;

    Drafter(String source, Lexicon lexicon, Periods normaliser, Attributor attributor, @Nullable Reading headline) {
        this.source = source;
        this.lexicon = lexicon;
        this.attributor = attributor;
        subjects = new SubjectReader(lexicon);
        events = new EventReader(lexicon);
        ranker = new EventRanker(lexicon);
        this.headline = headline;
        modality = new ModalityReader(lexicon.claims());
        periods = new PeriodReader(lexicon.claims(), normaliser);
        qualifiers = new QualifierReader(lexicon.claims());
        lone = new LoneFigure(lexicon);
    }

    /** The claims of sentence {@code index}. */
    List<Draft> read(Reading reading, int index) {
        List<Draft> drafts = new ArrayList<>();
        EventReader.Result before = null;
        for (SubjectReader.Counted counted : subjects.read(reading)) {
            Figure figure = counted.figure();
            Noun noun = counted.noun();
            // the costs of triggers are weighed for the noun of the rules
            EventReader.Result result = counted.converted() && before != null
                    ? new EventReader.Result(before.event(), figure.unit(), before.triggered())
                    : events.read(reading, figure, counted.proposed(), before);
            boolean claims = claims(reading, counted, result);
            if (before != null && !result.triggered() && LoneFigure.repeats(reading, figure)) {
                result = new EventReader.Result(before.event(), before.unit(), false);
            }
            if (claims && !isIdle(reading, figure, result) && !isMultiple(reading, noun, result)) {
                Event event = ranker.choose(reading, counted, result, before, headline);
                drafts.add(draft(reading, index, figure, noun, new EventReader.Result(event, result.unit(), true)));
            }
            before = result;
        }
        return drafts;
    }

    /** Whether something is claimed with a figure: a count without a noun has rules of its own. */
    private boolean claims(Reading reading, SubjectReader.Counted counted, EventReader.Result result) {
        if (counted.proposed() != null || !counted.figure().isPlainCount()) {
            return result.triggered();
        }
        return result.triggered() ? !lone.isOther(reading, counted.figure()) : lone.isClaim(reading, counted.figure());
    }

    /** One or no person of whom nothing is said is no claim: "one man told". */
    private boolean isIdle(Reading reading, Figure figure, EventReader.Result result) {
        boolean none = figure.high() != null && figure.high() == 0;
        boolean weak = result.event() == Event.COUNT || result.event() == Event.PRESENT;
        return (none || figure.isOne())
                && figure.form() == Figure.Form.WORDS
                && weak
                && !lexicon.quantities().isNotFigure(reading.sentence().lower(figure.from() - 1), "only")
                && !(none && reading.tag(figure.to()) != WordClass.PRONOUN)
                && figure.measure() == Figure.Measure.COUNT;
    }

    /** "five times" says how often, not how many. */
    private boolean isMultiple(Reading reading, @Nullable Noun noun, EventReader.Result result) {
        return noun != null
                && result.event() == Event.COUNT
                && lexicon.quantities().isNotFigure(head(reading, noun), "multiple");
    }

    private Draft draft(Reading reading, int index, Figure figure, @Nullable Noun noun, EventReader.Result result) {
        String text = noun == null ? null : reading.sentence().cut(source, noun.from(), noun.to());
        String named = noun == null ? null : head(reading, noun);
        // "84 Grammys": several of a name
        boolean several = named != null && figure.isPlainCount() && !figure.isOne();
        String single = several && named != null ? lexicon.forms().noun(named) : named;
        String head = single == null || noun == null ? single : prefix(reading, noun) + single;
        Event event = result.event();
        return new Draft(
                reading,
                figure,
                result.unit(),
                text,
                head,
                noun != null && noun.sure(),
                noun == null ? null : nation(reading, noun),
                qualifier(reading, figure, event),
                event,
                periods.read(source, reading, figure),
                attributor.credit(index, figure),
                modality.read(reading, figure));
    }

    private @Nullable String qualifier(Reading reading, Figure figure, Event event) {
        String qualifier = event.isOfPeople() ? qualifiers.read(reading, figure) : null;
        // those who fled are no part of those who were evacuated
        boolean same = event == Event.EVACUATED || event == Event.DISPLACED;
        return same && ESCAPED.equals(qualifier) ? null : qualifier;
    }

    /** The "half-" of "half-siblings"; empty without such a prefix. */
    private String prefix(Reading reading, Noun noun) {
        int hyphen = noun.head() - 1;
        boolean prefixed = reading.sentence().is(hyphen, TokenKind.HYPHEN)
                && lexicon.quantities().isNotFigure(reading.sentence().lower(hyphen - 1), "prefix");
        return prefixed ? reading.sentence().lower(hyphen - 1) + "-" : "";
    }

    private String head(Reading reading, Noun noun) {
        String lower = reading.sentence().lower(noun.head());
        String lemma = lexicon.forms().noun(lower);
        if (reading.tag(noun.head()) != WordClass.PROPER || lexicon.claims().isPerson(lemma)) {
            return lemma;
        }
        // "Apollo-11" is one name
        boolean numbered = reading.sentence().is(noun.head() + 1, TokenKind.HYPHEN)
                && reading.sentence().is(noun.head() + 2, TokenKind.NUMBER);
        return numbered ? lower + "-" + reading.sentence().lower(noun.head() + 2) : lower;
    }

    private @Nullable String nation(Reading reading, Noun noun) {
        int end = Math.min(reading.sentence().size(), noun.to() + 4);
        boolean linked = reading.tag(noun.to()) == WordClass.PREPOSITION;
        for (int i = noun.from(); i < (linked ? end : noun.to()); i++) {
            var match = lexicon.places().countryPhrases().startingAt(reading.sentence(), i);
            if (match != null && reading.sentence().at(i).isCapitalised() && reading.figureAt(i) == null) {
                return match.value();
            }
        }
        return null;
    }
}
