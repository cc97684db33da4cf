package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.SpeakerWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows a "one" that introduces somebody who speaks: "One fire officer told", "one victim who fled said". */
final class SpeakingOne {

    /** The most words from "one" to the verb. */
    private static final int LONGEST = 12;

    /** What one person reported, happened to that person. */
    private static final String REPORT = "report";

    private final WordForms forms;
    private final SpeakerWords speakers;
    private final QuantityWords words;

    SpeakingOne(Lexicon lexicon) {
        forms = lexicon.forms();
        speakers = lexicon.speakers();
        words = lexicon.quantities();
    }

    /** Whether {@code figure}, a "one" in words, opens the subject of a verb of speech. */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        WordClass before = figure.from() == 0 ? WordClass.MARK : tags.get(figure.from() - 1);
        boolean opens = before == WordClass.MARK || before == WordClass.CONJUNCTION;
        boolean bare = figure.to() == figure.from() + 1 && figure.hedgeFrom() == figure.from();
        boolean relative = false;
        for (int i = figure.to(); opens && bare && i < Math.min(tags.size(), figure.to() + LONGEST); i++) {
            switch (tags.get(i)) {
                case RELATIVE -> relative = sentence.lower(i).equals("who");
                case AUXILIARY, PERFECT, MODAL -> {
                    if (!relative) {
                        return false;
                    }
                }
                case VERB, PARTICIPLE -> {
                    if (!relative) {
                        return i > figure.to() && speaks(sentence.lower(i));
                    }
                    relative = false;
                }
                case MARK -> {
                    if (!sentence.is(i, TokenKind.HYPHEN)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean speaks(String lower) {
        String verb = forms.verb(lower);
        return verb != null
                && !verb.equals(REPORT)
                && (speakers.isReporting(verb) || words.isNotFigure(verb, "accusing"));
    }
}
