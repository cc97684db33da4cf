package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a sentence that claim something as claims. */
final class Drafter {

    private static final String ESCAPED = "escaped"; // as the table of qualifiers calls it

    private final String source;
    private final Lexicon lexicon;
    private final FigureReader figures;
    private final ClaimSense sense;
    private final HeadName names;
    private final ModalityReader modality;
    private final PeriodReader periods;
    private final QualifierReader qualifiers;
    private final Attributor attributor;

    Drafter(String source, Lexicon lexicon, Periods normaliser, Attributor attributor, @Nullable Reading headline) {
        this.source = source;
        this.lexicon = lexicon;
        this.attributor = attributor;
        figures = new FigureReader(lexicon, headline);
        sense = new ClaimSense(lexicon);
        names = new HeadName(lexicon);
        modality = new ModalityReader(lexicon);
        periods = new PeriodReader(lexicon, normaliser);
        qualifiers = new QualifierReader(lexicon.claims());
    }

    /** The claims of sentence {@code index}, from left to right. */
    List<Draft> read(Reading reading, int index) {
        List<Draft> drafts = new ArrayList<>();
        figures.read(reading).stream()
                .filter(told -> sense.isClaim(reading, told) && !attributor.countsSources(index, told.figure()))
                .forEach(told -> drafts.add(draft(reading, index, told)));
        if (!reading.durations().isEmpty()) {
            // by themselves, lest what is no claim moves the others
            Reading more = reading.with(reading.durations());
            figures.read(more, reading.durations(), Verdict.DURATION).stream()
                    .filter(told -> sense.isClaim(more, told))
                    .forEach(told -> drafts.add(draft(more, index, told)));
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.figure().from()));
        return drafts;
    }

    private Draft draft(Reading reading, int index, ToldFigure told) {
        Figure figure = told.figure();
        Noun noun = told.noun();
        String text = noun == null ? null : reading.sentence().cut(source, noun.from(), noun.to());
        String head = noun == null ? null : names.of(reading, noun, figure);
        Event event = told.meant();
        return new Draft(
                reading,
                figure,
                told.unit(),
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
