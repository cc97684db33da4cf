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

    /** The document that opens the sentence, or that somebody is said to have made and that closes a clause of it; null without one. */
    SpeakerReader.@Nullable Span find(Reading reading) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            SpeakerReader.Span span = sentence.lower(i).equals("in") ? speakers.right(reading, i + 1) : null;
            int head = span == null ? -1 : SpeakerReader.head(reading, span);
            if (span != null && isDocument(lexicon, sentence.lower(head)) && tells(reading, i, span, head)) {
                return span;
            }
        }
        return null;
    }

    private static boolean tells(Reading reading, int at, SpeakerReader.Span span, int head) {
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
