package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.SpeakerWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.text.Token;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the speakers of one article, so that "NIS" is the National Intelligence Service and "the president" is the one
 * who was named before.
 */
final class KnownSpeakers {

    private static final int LONGEST_ACRONYM = 6;

    private final SpeakerWords words;
    private final WordKinds kinds;
    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, Attribution> titles = new HashMap<>();

    KnownSpeakers(Lexicon lexicon) {
        words = lexicon.speakers();
        kinds = lexicon.kinds();
    }

    /** {@code speaker}, named by {@code span}, under the name that it has in the article. */
    Attribution resolve(Reading reading, Span span, Attribution speaker) {
        StringBuilder initials = new StringBuilder();
        Token name = null;
        int names = 0;
        String title = null;
        for (int i = span.from(); i < span.to(); i++) {
            Token token = reading.sentence().at(i);
            if (token.isCapitalised() && reading.tag(i) == WordClass.PROPER) {
                initials.append(token.lower().charAt(0));
                name = token;
                names++;
            }
            title = words.kind(token.lower()) == SpeakerKind.PERSON ? token.lower() : title;
        }
        if (names == 1 && name != null && isAcronym(name)) {
            return named(speaker, acronyms.get(name.lower()));
        }
        if (names == 0 && title != null && !kinds.is(reading.sentence().lower(span.from()), WordKind.ANOTHER)) {
            Attribution titled = titles.get(title);
            return titled == null ? speaker : titled;
        }
        if (speaker.kind() == SpeakerKind.PERSON && title != null) {
            if (names > 0) {
                titles.put(title, speaker);
            }
        } else if (names > 1) {
            for (int from = 0; from + 1 < initials.length(); from++) {
                acronyms.putIfAbsent(initials.substring(from), speaker.canonical());
            }
        }
        return speaker;
    }

    private static boolean isAcronym(Token token) {
        String text = token.text();
        return text.length() > 1
                && text.length() <= LONGEST_ACRONYM
                && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private static Attribution named(Attribution speaker, @Nullable String canonical) {
        return canonical == null ? speaker : new Attribution(speaker.text(), canonical, speaker.kind());
    }
}
