package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Locale;

/** Names speakers: how the article words them, how they are called when they are compared, and what kind they are. */
final class SpeakerIdentity {

    private final Lexicon lexicon;

    SpeakerIdentity(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The speaker named by {@code span}. */
    Attribution speaker(String source, Reading reading, Span span) {
        String text = reading.sentence().cut(source, span.from(), span.to());
        SpeakerKind kind = SpeakerKind.UNKNOWN;
        StringBuilder name = new StringBuilder();
        StringBuilder noun = new StringBuilder();
        boolean genitive = false;
        int named = -1;
        String owner = "";
        for (int i = span.from(); i < span.to(); i++) {
            String lower = reading.sentence().lower(i);
            WordClass tag = reading.tag(i);
            SpeakerKind known = lexicon.speakers().kind(lower);
            known = known == null ? lexicon.speakers().kind(lexicon.forms().noun(lower)) : known;
            kind = known != null && (kind == SpeakerKind.UNKNOWN || known == SpeakerKind.PERSON) ? known : kind;
            // "President Jane Doe of Kestria" is called Doe
            named = named < 0 && tag == WordClass.PREPOSITION ? name.length() : named;
            if (SpeakerPhraseWords.isCompound(reading, i)) {
                name.setLength(0); // "the Tarnholm-based firm"
            }
            if (reading.sentence().is(i, TokenKind.POSSESSIVE)) {
                // "Kestria's Ministry of Health" is the ministry, "Doe's lawyer" is known by Doe only
                genitive = true;
                owner = name.toString();
                name.setLength(0);
                noun.setLength(0);
            }
            if (SpeakerNames.isSecondPart(reading, i) && name.length() > 0) {
                name.append('-').append(lower);
            } else if (tag == WordClass.PROPER && known != SpeakerKind.PERSON) {
                name.append(name.length() > 0 ? " " : "").append(lower);
            } else if (tag == WordClass.NOUN) {
                noun.append(noun.length() > 0 ? " " : "").append(lower);
            }
        }
        if (kind == SpeakerKind.UNKNOWN && name.length() > 0) {
            kind = name.indexOf(" ") > 0 && !genitive ? SpeakerKind.PERSON : SpeakerKind.UNKNOWN;
        }
        if (name.length() == 0) {
            name.append(owner);
            named = -1;
        }
        if (kind == SpeakerKind.PERSON && named > 0 && named < name.length()) {
            name.setLength(named);
        }
        return new Attribution(text, canonical(name.toString(), noun.toString(), text, kind), kind);
    }

    private String canonical(String name, String noun, String text, SpeakerKind kind) {
        if (name.isEmpty()) {
            return noun.isEmpty() ? text.toLowerCase(Locale.ROOT) : noun;
        }
        String alias = lexicon.places().alias(name);
        if (!alias.equals(name)) {
            return alias;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String person = lexicon.places().alias(last);
        return kind == SpeakerKind.PERSON || !person.equals(last) ? person : noun.isEmpty() ? name : name + " " + noun;
    }
}
