package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases that name speakers. */
final class SpeakerReader {

    /** A speaker's phrase; {@code to} is exclusive. */
    record Span(int from, int to) {}

    private static final int LONGEST = 24;

    private final Lexicon lexicon;

    SpeakerReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The noun phrase that ends before {@code end}; null when there is none. */
    @Nullable
    Span before(Reading reading, int end) {
        int from = end;
        while (from > 0
                && end - from < LONGEST
                && !isClause(reading, from)
                && (isInside(reading, from - 1, from == end) || isDate(reading, from - 1))) {
            from--;
        }
        while (from < end && isLoose(reading, from)) {
            from++;
        }
        return from < end ? new Span(from, end) : null;
    }

    /** Whether a clause opens with "the" behind a noun: "an outcome the navy described as". */
    private static boolean isClause(Reading reading, int from) {
        return reading.sentence().lower(from).equals("the") && reading.tag(from - 1) == WordClass.NOUN;
    }

    /** The number of "a 2017 study" and "its 6 a.m. count". */
    private static boolean isDate(Reading reading, int i) {
        WordClass next = reading.tag(i + 1);
        return reading.tag(i) == WordClass.NUMBER
                && reading.tag(i - 1) == WordClass.DETERMINER
                && (next == WordClass.NOUN || next == WordClass.PROPER || next == WordClass.ADJECTIVE);
    }

    private boolean isInside(Reading reading, int i, boolean last) {
        WordClass tag = reading.tag(i);
        Sentence sentence = reading.sentence();
        boolean name = tag == WordClass.NOUN
                || tag == WordClass.PROPER
                || tag == WordClass.ADJECTIVE
                || tag == WordClass.DETERMINER
                || (tag == WordClass.VERB && isMisread(reading, i, last))
                || isCompound(reading, i)
                || (last && isCapitalVerb(reading, i))
                || (tag == WordClass.PRONOUN && last);
        boolean link = (!last
                        && (tag == WordClass.PREPOSITION
                                || tag == WordClass.GERUND
                                || (tag == WordClass.PARTICIPLE && isReduced(reading, i))
                                || isParticled(reading, i)))
                || (!last && sentence.lower(i).equals("and"));
        if (sentence.lower(i).equals("that")
                || (lexicon.quantities().isNotFigure(sentence.lower(i), "since") && tag == WordClass.PREPOSITION)) {
            return false;
        }
        boolean age = tag == WordClass.NUMBER && sentence.is(i + 1, TokenKind.HYPHEN); // "the 43-year-old"
        boolean mark = age
                || sentence.is(i, TokenKind.POSSESSIVE)
                || sentence.is(i, TokenKind.HYPHEN)
                || sentence.lower(i).equals("&")
                || sentence.lower(i).equals("(")
                || sentence.lower(i).equals(")")
                || (sentence.lower(i).equals(".") && sentence.at(i).glued() && i + 1 < sentence.size());
        return name || link || mark;
    }

    /** What a hyphen or a name before it makes an adjective: "the state-run paper", "the London based firm". */
    private static boolean isCompound(Reading reading, int i) {
        WordClass tag = reading.tag(i);
        boolean form = tag == WordClass.PARTICIPLE || tag == WordClass.VERB || tag == WordClass.GERUND;
        WordClass next = reading.tag(i + 1);
        boolean modifies = next == WordClass.NOUN || next == WordClass.PROPER || next == WordClass.ADJECTIVE;
        boolean hyphen = reading.sentence().is(i - 1, TokenKind.HYPHEN)
                && reading.sentence().at(i).glued();
        boolean based = reading.sentence().lower(i).equals("based") && reading.tag(i - 1) == WordClass.PROPER;
        return form && modifies && (hyphen || based);
    }

    /** A name that looks like a verb where a sentence opens or behind a quotation: "Wired says", "Cook told". */
    private static boolean isCapitalVerb(Reading reading, int i) {
        boolean verb = reading.tag(i) == WordClass.PARTICIPLE || reading.tag(i) == WordClass.VERB;
        boolean opens = i == 0 || reading.sentence().is(i - 1, TokenKind.QUOTE);
        return verb && opens && reading.sentence().at(i).isCapitalised();
    }

    /** A noun or an adjective by where it stands: "the news release stated", "a source close to the talks". */
    private boolean isMisread(Reading reading, int i, boolean last) {
        String parts = lexicon.forms().parts(reading.sentence().lower(i));
        if (reading.sentence().is(i - 1, TokenKind.POSSESSIVE)) {
            return parts.indexOf('N') >= 0; // "the state's finance secretary"
        }
        boolean joined = !last // "the search and rescue agency"
                && parts.indexOf('N') >= 0
                && reading.sentence().lower(i - 1).equals("and")
                && reading.tag(i - 2) == WordClass.NOUN;
        if (joined) {
            return true;
        }
        boolean noun = last && parts.indexOf('N') >= 0 && reading.tag(i + 1) == WordClass.PARTICIPLE;
        boolean adjective = !last && parts.indexOf('A') >= 0 && reading.tag(i + 1) == WordClass.PREPOSITION;
        return (reading.tag(i - 1) == WordClass.NOUN && (noun || adjective))
                || (reading.tag(i - 1) == WordClass.PROPER && noun); // "a Reuters survey found"
    }

    /** A participle between two nouns of a speaker's phrase: "economists asked by Acme". */
    private boolean isReduced(Reading reading, int i) {
        // "a study published Tuesday in Nature"
        boolean day = lexicon.quantities().isTime(reading.sentence().lower(i + 1), "weekday");
        return reading.tag(i - 1) == WordClass.NOUN && reading.tag(day ? i + 2 : i + 1) == WordClass.PREPOSITION;
    }

    /** "a report put out by Acme": a past form that looks like the verb, with a particle and an agent. */
    private boolean isParticled(Reading reading, int i) {
        return reading.tag(i) == WordClass.VERB
                && isReduced(reading, i)
                && reading.sentence().lower(i + 2).equals("by");
    }

    private static boolean isLoose(Reading reading, int i) {
        WordClass tag = reading.tag(i);
        return tag == WordClass.PREPOSITION
                || tag == WordClass.CONJUNCTION
                || tag == WordClass.MARK
                || (tag == WordClass.PARTICIPLE && i > 0)
                || tag == WordClass.GERUND;
    }

    /** The phrase that starts at {@code from}, up to a mark or a verb; null when there is none. */
    @Nullable
    Span right(Reading reading, int from) {
        int start = from;
        while (isModifier(reading, start) && start - from < LONGEST) {
            start++;
        }
        int to = start;
        while (to < reading.sentence().size() && to - from < LONGEST && isInside(reading, to, to == start)) {
            to++;
        }
        while (to > start
                && isLoose(reading, to - 1)
                && !(reading.sentence().lower(to - 1).equals(")") && isOpened(reading, start, to))) {
            to--;
        }
        return start < to ? new Span(from, to) : null;
    }

    private static boolean isOpened(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.sentence().lower(i).equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** What may open a speaker's phrase before its noun: "a recently published study", "rating analysts". */
    private static boolean isModifier(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return switch (reading.tag(at)) {
            case DETERMINER, ADVERB, NUMBER -> true;
            case PARTICIPLE, GERUND ->
                next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PARTICIPLE;
            default -> false;
        };
    }

    /** Whether a phrase can name a speaker: it holds a name or a noun that speakers are called by. */
    boolean isPlausible(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            String lower = reading.sentence().lower(i);
            String lemma = lexicon.forms().noun(lower);
            if (reading.tag(i) == WordClass.PROPER
                    || reading.tag(i) == WordClass.PARTICIPLE
                    || lexicon.speakers().kind(lower) != null
                    || lexicon.speakers().kind(lemma) != null
                    || lexicon.claims().isPerson(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last word of a phrase, before any "of", can name a speaker. */
    boolean isHeadedBySpeaker(Reading reading, Span span) {
        int head = head(reading, span);
        return isPlausible(reading, new Span(head, head + 1));
    }

    /** Whether the last word of a phrase, before any "of", is what one person is called by: "the mayor of Leeds". */
    boolean isPerson(Reading reading, Span span) {
        return lexicon.speakers().kind(reading.sentence().lower(head(reading, span))) == SpeakerKind.PERSON;
    }

    /** Whether the last word of a phrase, before any "of", is a name. */
    boolean isNamed(Reading reading, Span span) {
        return reading.tag(head(reading, span)) == WordClass.PROPER && reading.tag(span.from()) != WordClass.MARK;
    }

    static int head(Reading reading, Span span) {
        int head = span.from();
        while (head + 1 < span.to()
                && (reading.tag(head + 1) != WordClass.PREPOSITION
                        || reading.sentence().is(head, TokenKind.HYPHEN))) {
            head++;
        }
        return head;
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
            if (isCompound(reading, i)) {
                name.setLength(0); // "the Tarnholm-based firm"
            }
            if (reading.sentence().is(i, TokenKind.POSSESSIVE)) {
                // "Kestria's Ministry of Health" is the ministry, "Doe's lawyer" is known by Doe only
                genitive = true;
                owner = name.toString();
                name.setLength(0);
                noun.setLength(0);
            }
            if (tag == WordClass.PROPER && known != SpeakerKind.PERSON) {
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
