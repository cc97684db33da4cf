package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadRankerTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final HeadRanker RANKER = new HeadRanker(LEXICON);

    @Test
    void givenAMonth_whenLookingForNouns_thenItIsNone() {
        assertThat(nouns("Prices have climbed by a third since May."))
                .contains("prices")
                .doesNotContain("may");
    }

    @Test
    void givenAWordThatIsAVerbByItsTagOnly_whenLookingForNouns_thenItMayBeOne() {
        assertThat(nouns("Military spending has climbed to 17 percent.")).contains("spending");
    }

    @Test
    void givenANounRightBehindACount_whenLookingForNouns_thenNoneFarBeforeItIs() {
        assertThat(nouns("In the town by the river the flood destroyed 12 houses."))
                .contains("houses")
                .doesNotContain("town");
    }

    @Test
    void givenALabelledFigure_whenDescribing_thenTheLabelSpeaksForItsNoun() {
        FigurePlace place = place("Height: 70 metres in all.");
        List<String> features = new ArrayList<>();
        RANKER.describe(place, new Noun(0, 1, 0), parts -> features.add(String.join("|", parts)));

        assertThat(features).contains("label");
    }

    private static List<String> nouns(String text) {
        FigurePlace place = place(text);
        return RANKER.nouns(place).stream()
                .map(noun -> place.way().reading().sentence().lower(noun.head()))
                .toList();
    }

    private static FigurePlace place(String text) {
        Reading reading = new ClaimReader(LEXICON).readings(text, 0).get(0);
        List<SubjectReader.Counted> all = new SubjectReader(LEXICON).propose(reading);
        return RANKER.place(new HeadPath(reading), all.get(0), all);
    }
}
