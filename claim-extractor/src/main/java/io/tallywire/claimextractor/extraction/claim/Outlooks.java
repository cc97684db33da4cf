package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads whose forecasts figures are where nobody speaks: "Acme lowered its forecast to 5 million", "Acme estimates of 5 million". */
final class Outlooks {

    /** The most words from "its" to the noun. */
    private static final int LONGEST = 5;

    /** The most words of an amount with what stands before it. */
    private static final int AMOUNT = 6;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final VerbSubjects subjects;

    Outlooks(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        subjects = new VerbSubjects(speakers, new SpeechTails(lexicon), lexicon.kinds());
    }

    /** What "its" or a noun at {@code at} credits to whom; null when nothing. */
    @Nullable
    Saying read(Reading reading, int at) {
        if (reading.figures().isEmpty()) {
            return null;
        }
        if (reading.tag(at) == WordClass.DETERMINER && (isOwner(reading, at) || isRevised(reading, at))) {
            return owned(reading, at);
        }
        Saying made = made(reading, at);
        return made == null ? named(reading, at) : made;
    }

    private boolean isOwner(Reading reading, int at) {
        return lexicon.kinds().is(reading.sentence().lower(at), WordKind.OWNER);
    }

    /** "raised the death toll to 40": who does so tells how many there are. */
    private boolean isRevised(Reading reading, int at) {
        int noun = noun(reading, at + 1);
        String verb = lexicon.forms().verb(reading.sentence().lower(at - 1));
        return verb != null
                && lexicon.kinds().is(verb, WordKind.REVISING)
                && reading.sentence().lower(at).equals("the")
                && reading.sentence().lower(noun + 1).equals("to")
                && lexicon.kinds().is(reading.sentence().lower(noun), WordKind.REVISED);
    }

    /** "Acme lowered its revenue forecast to 5 million": what follows is whose it is. */
    private @Nullable Saying owned(Reading reading, int at) {
        int noun = noun(reading, at + 1);
        boolean verb = reading.tag(at - 1) == WordClass.VERB || reading.tag(at - 1) == WordClass.PARTICIPLE;
        // "slashed its outlook by a third" tells what it did
        boolean by = reading.sentence().lower(noun + 1).equals("by");
        // but "raised its forecast by 9 to 98" says what it expects
        boolean told = !by || (reading.hasFigure(noun + 2, noun + AMOUNT) && hasLevel(reading, noun + 2));
        Span span = noun > 0 && verb && told ? subject(reading, at - 1) : null;
        if (span == null) {
            return null;
        }
        int mark = ClauseBounds.nextMark(reading, noun);
        // "to 4 million, down from 5 million"
        boolean former = lexicon.kinds().is(reading.sentence().lower(mark + 1), WordKind.FORMER);
        int end = reading.sentence().size();
        int to = former ? ClauseBounds.nextMark(reading, mark + 1) : mark;
        return new Saying(span, SpeakerReader.isPronoun(reading, span), noun + 1, to, end, end);
    }

    private static boolean hasLevel(Reading reading, int from) {
        for (int i = from; i < from + AMOUNT; i++) {
            if (reading.sentence().lower(i).equals("to")) {
                return reading.hasFigure(i + 1, i + AMOUNT);
            }
        }
        return false;
    }

    /** Who stands before a verb, behind its auxiliaries, by name or pronoun; null when it can't speak. */
    private @Nullable Span subject(Reading reading, int verb) {
        Span span = subjects.find(reading, verb);
        boolean speaks = span != null
                && !SpeechSurroundings.isCompared(reading, span)
                && (SpeakerReader.isPronoun(reading, span) || speakers.isPlausible(reading, span));
        return speaks ? span : null;
    }

    /** "the average estimate of 5 million from analysts polled by Acme", "the 5 percent estimate among analysts". */
    private @Nullable Saying made(Reading reading, int at) {
        if (reading.tag(at + 1) != WordClass.PREPOSITION || !isOutlook(reading, at)) {
            return null;
        }
        Figure figure = reading.sentence().lower(at + 1).equals("of") ? figure(reading, at + 2) : null;
        Figure before = figure == null ? figureBefore(reading, at) : null;
        if (figure == null && before == null) {
            return null;
        }
        int by = figure == null ? at + 1 : figure.after();
        boolean made =
                switch (reading.sentence().lower(by)) {
                    case "by", "from", "among" -> true;
                    default -> false;
                };
        Span span = made ? speakers.right(reading, by + 1) : null;
        int from = before == null ? at + 1 : Math.max(0, before.hedgeFrom() - 1);
        return span == null || !speakers.isPlausible(reading, span)
                ? null
                : new Saying(span, false, from, span.from(), span.from(), span.from());
    }

    /** The figure at most two words before a noun: "the 5 percent consensus estimate". */
    private static @Nullable Figure figureBefore(Reading reading, int at) {
        Figure figure = reading.figureAt(at - 1);
        return figure == null ? reading.figureAt(at - 2) : figure;
    }

    private static @Nullable Figure figure(Reading reading, int from) {
        Figure figure = reading.figureAt(from);
        return figure == null ? reading.figureAt(from + 1) : figure;
    }

    /** "short of Acme estimates of 5 million". */
    private @Nullable Saying named(Reading reading, int at) {
        boolean of = reading.sentence().lower(at + 1).equals("of") && reading.hasFigure(at + 2, at + 5);
        if (!of || !isOutlook(reading, at) || reading.tag(at - 1) != WordClass.PROPER) {
            return null;
        }
        int from = at - 1;
        while (from > 0 && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        int end = reading.sentence().size();
        Span span = new Span(from, at);
        return new Saying(span, false, at + 1, ClauseBounds.nextMark(reading, at), end, end);
    }

    /** The noun that the phrase from {@code from} on holds first; -1 without one. */
    private int noun(Reading reading, int from) {
        for (int i = from; i < from + LONGEST && isInPhrase(reading.tag(i)); i++) {
            if (isOutlook(reading, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOutlook(Reading reading, int at) {
        String noun = lexicon.forms().noun(reading.sentence().lower(at));
        return lexicon.kinds().is(noun, WordKind.OUTLOOK) || lexicon.kinds().is(noun, WordKind.REVISED);
    }

    private static boolean isInPhrase(WordClass tag) {
        return switch (tag) {
            case NOUN, PROPER, ADJECTIVE, NUMBER, VERB, GERUND, MARK -> true;
            default -> false;
        };
    }
}
