package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the document that tells a sentence in which nobody speaks: "In a survey by Acme, 30 homes were empty". */
final class DocumentSpeech {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;

    DocumentSpeech(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /**
     * The document that opens the sentence, or that somebody is said to have made and that closes a clause of it, and the tokens that it
     * tells; null without one.
     */
    @Nullable
    Saying read(Reading reading) {
        Sentence sentence = reading.sentence();
        int end = sentence.size();
        for (int i = 0; i < end; i++) {
            boolean in = sentence.lower(i).equals("in");
            Span which = in && sentence.lower(i + 1).equals("which") ? beforeWhich(reading, i) : null;
            if (which != null) {
                return new Saying(which, false, i, end, end, end);
            }
            Span span = in ? speakers.right(reading, i + 1) : null;
            int head = span == null ? -1 : SpeakerReader.head(reading, span);
            if (span != null && isDocument(lexicon, sentence.lower(head)) && tells(reading, i, span, head)) {
                return new Saying(span, false, 0, end, end, end);
            }
        }
        return null;
    }

    /** The survey of "the poll, in which", whose "in" stands at {@code in}; null when it is none. */
    private @Nullable Span beforeWhich(Reading reading, int in) {
        int from = in - 1;
        while (from > 0 && reading.tag(from - 1).isNominal()) {
            from--;
        }
        boolean survey = ClauseBounds.isComma(reading, in - 1)
                && lexicon.speakers()
                        .isSurvey(lexicon.forms().noun(reading.sentence().lower(in - 2)));
        return survey ? new Span(from, in - 1) : null;
    }

    private static boolean tells(Reading reading, int at, Span span, int head) {
        String maker = reading.sentence().lower(head + 1);
        boolean made = (maker.equals("by") || maker.equals("from")) && head + 2 < span.to();
        boolean closed = span.to() >= reading.sentence().size() || reading.tag(span.to()) == WordClass.MARK;
        boolean told = reading.tag(span.to()) == WordClass.PRONOUN; // "in a survey it paid for"
        return at == 0 ? closed || told : closed && made;
    }

    /** Whether {@code lower} is a document such as a report, or several. */
    static boolean isDocument(Lexicon lexicon, String lower) {
        return lexicon.speakers().kind(lower) == SpeakerKind.DOCUMENT
                || lexicon.speakers().kind(lexicon.forms().noun(lower)) == SpeakerKind.DOCUMENT;
    }
}
