package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.ListedOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every figure of a sentence counts, what is told of it, and whether the rules make a claim of it. */
final class FigureReader {

    private static final String PERSON = "person";

    private final Lexicon lexicon;
    private final SubjectReader subjects;
    private final EventReader events;
    private final EventRanker ranker;
    private final LoneFigure lone;
    private final StandingFigure standing;
    private final HeadName names;
    private final Illness illness;

    /** @param headline of the article; null without one */
    FigureReader(Lexicon lexicon, @Nullable Reading headline) {
        this.lexicon = lexicon;
        subjects = new SubjectReader(lexicon);
        events = new EventReader(lexicon);
        ranker = new EventRanker(lexicon, headline);
        lone = new LoneFigure(lexicon);
        standing = new StandingFigure(lexicon, lone);
        names = new HeadName(lexicon);
        illness = new Illness(lexicon, headline);
    }

    /** Every figure of {@code reading}, from left to right. */
    List<ToldFigure> read(Reading reading) {
        List<ToldFigure> told = new ArrayList<>();
        EventReader.Result before = null;
        boolean ill = false;
        for (SubjectReader.Counted counted : subjects.read(reading)) {
            Figure figure = counted.figure();
            // the costs of triggers are weighed for the noun of the rules
            EventReader.Result result = counted.converted() && before != null
                    ? new EventReader.Result(before.event(), figure.unit(), before.triggered())
                    : events.read(reading, figure, counted.proposed(), before);
            // "nine cases in January, six in May"
            ill = figure.isPlainCount()
                    && (counted.proposed() == null
                            ? ill && result.event() == Event.INFECTED
                            : result.event() == Event.COUNT && illness.isCase(reading, counted.proposed()));
            if (ill) {
                result = new EventReader.Result(Event.INFECTED, PERSON, true);
            }
            boolean claims = claims(reading, counted, result);
            boolean triggered = result.triggered();
            boolean repeats = before != null && !triggered && LoneFigure.repeats(reading, figure);
            if (before != null && repeats) {
                result = new EventReader.Result(before.event(), before.unit(), false);
            }
            boolean alone = counted.proposed() == null && figure.isPlainCount();
            Verdict verdict = verdict(reading, counted, result, claims, alone && triggered, alone);
            boolean possible = verdict.isClaim() || verdict == Verdict.LONE_OTHER;
            boolean part = before != null
                    && before.event() == result.event()
                    && result.event() != Event.COUNT
                    && Again.of(reading, figure) == Again.PART;
            Event meant = possible && !repeats && !part && !ill
                    ? ranker.choose(reading, counted, result, before)
                    : result.event();
            ToldFigure last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last != null && isSame(reading, figure, result, last)) {
                meant = last.meant();
            }
            String unit = alone && counted.noun() == null && meant.isOfPeople() ? "person" : result.unit();
            told.add(new ToldFigure(figure, counted.noun(), result.event(), meant, unit, triggered, verdict));
            before = result;
        }
        return told;
    }

    /** "26 million for schools and 8 million for roads": of an amount that goes on what is meant of the one before. */
    private static boolean isSame(Reading reading, Figure figure, EventReader.Result result, ToldFigure last) {
        boolean alike = figure.measure() == Figure.Measure.MONEY
                && last.event() == result.event()
                && last.unit().equals(result.unit());
        return alike
                && switch (Again.of(reading, figure)) {
                    case MORE, COMPARED, FORMER, RESTATED -> true;
                    case NOTHING, PART, GAPPED -> false;
                };
    }

    /** "closed 62 shops and will shut 45 more": as many again of what was counted before. */
    private static boolean isMore(Reading reading, Figure figure) {
        int more = figure.after();
        return !figure.isOne()
                && reading.hasFigure(0, figure.hedgeFrom())
                && reading.sentence().lower(more).equals("more")
                && (more + 1 >= reading.sentence().size() || reading.tag(more + 1) == WordClass.MARK);
    }

    /** Those figures of {@code reading} that are among {@code more}, which the rules take for {@code verdict}. */
    List<ToldFigure> read(Reading reading, List<Figure> more, Verdict verdict) {
        return read(reading).stream()
                .filter(told -> more.contains(told.figure()))
                .map(told -> told.with(verdict))
                .toList();
    }

    private Verdict verdict(
            Reading reading,
            SubjectReader.Counted counted,
            EventReader.Result result,
            boolean claims,
            boolean told,
            boolean alone) {
        if (standing.is(reading, counted.figure(), alone)) {
            return Verdict.LONE_TOLD;
        }
        if (alone && isMore(reading, counted.figure())) {
            return Verdict.LONE_POINTED;
        }
        if (!claims) {
            return !alone ? Verdict.IDLE : lone.isOther(reading, counted.figure()) ? Verdict.OTHER : Verdict.LONE_OTHER;
        }
        if (isIdle(reading, counted.figure(), result)
                || isMultiple(reading, counted.noun(), result)
                || isLater(reading, counted.noun(), result)) {
            return Verdict.IDLE;
        }
        if (alone && lone.isSubject(reading, counted.figure())) {
            return Verdict.LONE_TOLD;
        }
        if (told) {
            return result.event() == Event.COUNT ? Verdict.LONE_POINTED : Verdict.LONE_TOLD;
        }
        return alone ? Verdict.LONE : Verdict.CLAIM;
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
                && !isObject(reading, figure, result)
                && !lexicon.quantities().isNotFigure(reading.sentence().lower(figure.to()), "charge")
                && !ListedOne.is(reading.sentence(), reading.tags(), figure, lexicon.quantities())
                && !(none && reading.tag(figure.to()) != WordClass.PRONOUN)
                && figure.measure() == Figure.Measure.COUNT;
    }

    /** "removed one person from the car", not "said one man". */
    private boolean isObject(Reading reading, Figure figure, EventReader.Result result) {
        int at = figure.hedgeFrom() - 1;
        WordClass tag = reading.tag(at);
        WordClass before = reading.tag(at - 1);
        boolean told = before == WordClass.NOUN
                || before == WordClass.PROPER
                || before == WordClass.PRONOUN
                || before == WordClass.AUXILIARY
                || before == WordClass.PERFECT;
        return result.unit().equals("person")
                && told
                && (tag == WordClass.VERB || tag == WordClass.PARTICIPLE)
                && !lexicon.speakers()
                        .isReporting(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** "five times bigger" is a ratio, "was halted five times" a count. */
    private boolean isMultiple(Reading reading, @Nullable Noun noun, EventReader.Result result) {
        if (noun == null
                || result.event() != Event.COUNT
                || !lexicon.quantities().isNotFigure(names.named(reading, noun.head()), "multiple")) {
            return false;
        }
        WordClass next = reading.tag(noun.to());
        String unit = reading.sentence().lower(noun.to() + 1);
        boolean rate = next == WordClass.DETERMINER && lexicon.quantities().unit(unit, false) != null;
        // "three times a month" counts, "three times a normal dose" compares
        if (rate) {
            return false;
        }
        return next == WordClass.ADJECTIVE
                || next == WordClass.NOUN
                || next == WordClass.PROPER
                || next == WordClass.DETERMINER
                || next == WordClass.PRONOUN
                || next == WordClass.ADVERB
                || lexicon.quantities().isNotFigure(reading.sentence().lower(noun.to()), "ratio");
    }

    /** "two games later he left" tells when; "two guests later left" counts. */
    private boolean isLater(Reading reading, @Nullable Noun noun, EventReader.Result result) {
        if (noun == null
                || result.event() != Event.COUNT
                || !lexicon.quantities().isTime(reading.sentence().lower(noun.to()), "ago")) {
            return false;
        }
        WordClass next = reading.tag(noun.to() + 1);
        return next != WordClass.VERB
                && next != WordClass.PARTICIPLE
                && next != WordClass.AUXILIARY
                && next != WordClass.PERFECT
                && next != WordClass.MODAL;
    }
}
