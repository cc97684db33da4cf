package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure whose noun is sought, and what does not depend on the noun.
 *
 * @param way the sentence
 * @param figure the figure
 * @param kind its kind, as features name it
 * @param rules the noun that the rules propose; null for none
 * @param verb the verb before the figure in its clause; -1 without one
 * @param subject the head of that verb's subject; -1 without one
 * @param subjects the heads of the subjects of that and of all verbs before it, the nearest first
 * @param others the other figures of the sentence with what the rules propose for them
 */
record FigurePlace(
        HeadPath way,
        Figure figure,
        String kind,
        @Nullable Noun rules,
        int verb,
        int subject,
        List<Integer> subjects,
        List<SubjectReader.Counted> others) {

    private static final int SUBJECTS = 3;
    private static final int REACH = 30;

    /** The place of {@code counted} among all figures of its sentence. */
    static FigurePlace of(
            HeadPath way, ClauseSubject clauses, SubjectReader.Counted counted, List<SubjectReader.Counted> all) {
        Figure figure = counted.figure();
        int verb = clauses.verbBefore(way.reading(), figure);
        Noun subject = verb < 0 ? null : clauses.subject(way.reading(), verb);
        return new FigurePlace(
                way,
                figure,
                HeadFeatures.kind(figure),
                counted.proposed(),
                verb,
                subject == null ? -1 : subject.head(),
                // a noun beside a plain count needs no verb
                figure.isPlainCount() && counted.proposed() != null
                        ? List.of()
                        : subjects(way.reading(), clauses, figure),
                all.stream()
                        .filter(other -> other.figure().from() != figure.from())
                        .toList());
    }

    private static List<Integer> subjects(Reading reading, ClauseSubject clauses, Figure figure) {
        List<Integer> heads = new ArrayList<>();
        int from = Math.max(0, figure.hedgeFrom() - REACH);
        for (int i = figure.hedgeFrom() - 1; i > from && heads.size() < SUBJECTS; i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.AUXILIARY;
            Noun noun = verb ? clauses.subject(reading, i) : null;
            if (noun != null && !heads.contains(noun.head())) {
                heads.add(noun.head());
            }
        }
        return List.copyOf(heads);
    }

    /** The step of the way right before the figure and its hedge. */
    String before() {
        return way.symbol(figure.hedgeFrom() - 1);
    }

    /** The step of the way right behind it. */
    String after() {
        return way.symbol(figure.after());
    }

    /** Whether token {@code at} stands behind the figure. */
    boolean isRight(int at) {
        return at >= figure.after();
    }

    /** The side of the figure on which token {@code at} stands. */
    String side(int at) {
        return isRight(at) ? "right" : "left";
    }

    /** Where the way between the figure and token {@code at} starts. */
    int from(int at) {
        return isRight(at) ? figure.after() : at + 1;
    }

    /** Where it ends, exclusive. */
    int to(int at) {
        return isRight(at) ? at : figure.hedgeFrom();
    }
}
