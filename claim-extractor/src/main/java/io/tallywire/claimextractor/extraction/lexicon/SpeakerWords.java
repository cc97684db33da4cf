package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of reported speech. */
public final class SpeakerWords {

    private final Map<String, String> reportingVerbs;
    private final Set<String> clauseVerbs;
    private final Set<String> speechNouns;
    private final PhraseTable<Boolean> sourcePhrases;
    private final Map<String, SpeakerKind> kinds;
    private final Set<String> forums;
    private final Map<String, String> surveys;
    private final Set<String> furniture;
    private final Map<String, String> firstNames;

    SpeakerWords() {
        reportingVerbs = TsvTable.load("reporting-verbs.tsv").map();
        clauseVerbs = TsvTable.load("clause-verbs.tsv").set();
        speechNouns = TsvTable.load("speech-nouns.tsv").set();
        sourcePhrases = TsvTable.load("attribution-phrases.tsv")
                .phrases(row -> row.get(1).equals("speaker"));
        Map<String, SpeakerKind> speakers = new HashMap<>();
        for (String table : List.of("speakers.tsv", "speaker-nouns.tsv")) {
            for (var row : TsvTable.load(table).rows()) {
                speakers.putIfAbsent(row.get(0), SpeakerKind.valueOf(row.get(1)));
            }
        }
        kinds = WordMap.copyOf(speakers);
        forums = TsvTable.load("speech-forums.tsv").set();
        surveys = TsvTable.load("survey-words.tsv").map();
        furniture = TsvTable.load("page-furniture.tsv").set();
        firstNames = TsvTable.load("first-names.tsv").map();
    }

    /** 1 for the first name of a woman, -1 for that of a man, 0 for what is neither or both. */
    public int sex(String name) {
        String sex = firstNames.get(name);
        return sex == null ? 0 : sex.equals("woman") ? 1 : -1;
    }

    /** Whether the verb {@code lemma} reports speech. */
    public boolean isReporting(@Nullable String lemma) {
        return lemma != null && reportingVerbs.containsKey(lemma);
    }

    /** Whether the verb {@code lemma} reports speech whenever somebody stands before it. */
    public boolean isStrong(@Nullable String lemma) {
        return lemma != null && reportingVerbs.containsKey(lemma) && !isWeak(lemma);
    }

    /** Whether the verb {@code lemma} reports speech only when a clause or a figure follows. */
    public boolean isWeak(@Nullable String lemma) {
        return lemma != null
                && ("weak".equals(reportingVerbs.get(lemma))
                        || isDeed(lemma)
                        || isOfPresent(lemma)
                        || takesAt(lemma)
                        || isOfDocument(lemma));
    }

    /** Whether the verb {@code lemma} tells something only where a document does it: "the report lists 12". */
    public boolean isOfDocument(@Nullable String lemma) {
        return lemma != null && "document".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} tells behind somebody and "of" what he is said to have done: "accused police of". */
    public boolean accuses(@Nullable String lemma) {
        return lemma != null && "accuse".equals(reportingVerbs.get(lemma));
    }

    /** Whether {@code noun} is somebody or something that is told what others did: "the court heard", "the inquest was told". */
    public boolean isForum(String noun) {
        return forums.contains(noun);
    }

    /** Whether the verb {@code lemma} reports speech in the present only: "sees a loss of 5 million". */
    public boolean isOfPresent(@Nullable String lemma) {
        return lemma != null && "now".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} does what it says unless a clause or nothing follows: "pledged 5 million". */
    public boolean isAct(@Nullable String lemma) {
        return lemma != null && "act".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} does something to what it counts: "found 12 bodies", but "a survey found 12". */
    public boolean isDeed(@Nullable String lemma) {
        return lemma != null && "deed".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} makes what stands right behind it: "wrote 12 books". */
    public boolean isWork(@Nullable String lemma) {
        return lemma != null && "work".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} reports what stands behind "of": "spoke of 60 dead". */
    public boolean takesOf(@Nullable String lemma) {
        return lemma != null && "of".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} reports the amount behind "for": "looked for a profit of 5 million". */
    public boolean takesFor(@Nullable String lemma) {
        return lemma != null && "for".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} reports the figure behind "at": "put the loss at 5 million". */
    public boolean takesAt(@Nullable String lemma) {
        return lemma != null && "at".equals(reportingVerbs.get(lemma));
    }

    /** Whether whatever stands before the verb {@code lemma} speaks: "the consultancy said". */
    public boolean isVoice(@Nullable String lemma) {
        return lemma != null && ("voice".equals(reportingVerbs.get(lemma)) || takesListener(lemma));
    }

    /** Whether the verb {@code lemma} is followed by whom it is said to: "told the paper". */
    public boolean takesListener(@Nullable String lemma) {
        return lemma != null && "listener".equals(reportingVerbs.get(lemma));
    }

    /** Whether the verb {@code lemma} reports speech when a clause with "that" follows: "established that". */
    public boolean takesClause(@Nullable String lemma) {
        return lemma != null && (clauseVerbs.contains(lemma) || reportingVerbs.containsKey(lemma));
    }

    /** Whether {@code noun} is what somebody says or reckons: "claim", "count". */
    public boolean isSpeech(String noun) {
        return speechNouns.contains(noun);
    }

    /** Wordings such as "according to", and whether they name a source only where somebody or something that can speak follows. */
    public PhraseTable<Boolean> sourcePhrases() {
        return sourcePhrases;
    }

    /** The kind of speaker that {@code noun} names; null when it names none. */
    public @Nullable SpeakerKind kind(String noun) {
        return kinds.get(noun);
    }

    /** Whether surveys are called {@code lower}, one of them and not several ("went to the polls"). */
    public boolean isSurvey(String lower) {
        return "survey".equals(surveys.get(lower));
    }

    /** Whether those who were asked in a survey {@code lemma} by it: "say", "favour", "would". */
    public boolean isAnswer(String lemma) {
        return "answer".equals(surveys.get(lemma));
    }

    /** Whether {@code noun} is what those who were asked in a survey are called. */
    public boolean isAsked(String noun) {
        return "asked".equals(surveys.get(noun));
    }

    /** Whether {@code lower} behind "those" tells that they were asked. */
    public boolean isThoseAsked(String lower) {
        return "those".equals(surveys.get(lower));
    }

    /** Wordings that mark a line as page furniture. */
    public Set<String> furniture() {
        return furniture;
    }
}
