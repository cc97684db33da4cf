package io.tallywire.dashboard.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.claims.ClaimIndex.Hits;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimIndexTest {
    @TempDir
    Path path;

    private LuceneFolder folder;
    private ClaimIndex index;

    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @BeforeEach
    void open() {
        folder = new LuceneFolder(path);
        index = new ClaimIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void givenAWriterThatAnErrorClosed_whenReopened_thenItTakesClaimsInAgain() throws IOException {
        folder.writer().rollback();
        folder.reopenIfBroken();
        put("a", "Soldiers killed, Korvath", 3, false);

        assertThat(keys(words("korvath"))).containsExactly("a");
    }

    @Test
    void givenSomeClaims_whenSearchedByWords_thenAllWordsOrTheirBeginningsHaveToFit() throws IOException {
        put("a", "Soldiers killed, Korvath", 3, false);
        put("b", "Soldiers deployed, Korvath", 5, false);

        assertThat(keys(words("sold korvath"))).containsExactly("b", "a");
        assertThat(keys(words("killed korv"))).containsExactly("a");
    }

    @Test
    void givenFilters_whenSearched_thenAllOfThemHold() throws IOException {
        put("a", "Soldiers killed", 3, true);
        put("b", "Soldiers killed", 5, false);
        put("c", "Soldiers killed", 1, true);
        ClaimQuery query = new ClaimQuery(
                "", "", Optional.of(Event.KILLED), true, 2, Optional.empty(), ClaimQuery.Sort.SOURCES, 1, 10);

        assertThat(keys(query)).containsExactly("a");
    }

    @Test
    void givenANewerTally_whenPut_thenItReplacesTheOlder() throws IOException {
        put("a", "Soldiers killed", 3, true);
        put("a", "Soldiers killed", 4, false);

        assertThat(keys(ClaimQuery.all(10))).containsExactly("a");
        assertThat(index.disputed()).isZero();
    }

    @Test
    void givenATombstone_whenRemoved_thenTheClaimIsGone() throws IOException {
        put("a", "Soldiers killed", 3, true);
        index.remove("a");
        folder.refresh();

        assertThat(index.find("a")).isEmpty();
        assertThat(index.count()).isZero();
    }

    @Test
    void givenSeveralPages_whenAskedForTheSecond_thenItGoesOn() throws IOException {
        for (int i = 0; i < 5; i++) {
            put("claim" + i, "Soldiers killed", i, false);
        }
        ClaimQuery second =
                new ClaimQuery("", "", Optional.empty(), false, 0, Optional.empty(), ClaimQuery.Sort.SOURCES, 2, 2);

        assertThat(keys(second)).containsExactly("claim2", "claim1");
    }

    @Test
    void givenACommit_whenOpenedAgain_thenNotesAndClaimsAreThereAndTheRestIsNot() throws IOException {
        put("a", "Soldiers killed", 3, false);
        folder.commit(Map.of("offset-0", "7"));
        put("b", "Soldiers killed", 3, false);
        folder.close();
        open();

        assertThat(folder.notes()).containsEntry("offset-0", "7");
        assertThat(keys(ClaimQuery.all(10))).containsExactly("a");
    }

    private void put(String key, String label, long sources, boolean disputed) throws IOException {
        index.put(
                ClaimTally.newBuilder()
                        .setClaimKey(key)
                        .setLabel(label)
                        .setEvent(Event.KILLED)
                        .setAllTime(TallyFigures.newBuilder()
                                .setIndependentSources(sources)
                                .setDisputed(disputed)
                                .build())
                        .build(),
                key.getBytes(StandardCharsets.UTF_8));
        folder.refresh();
    }

    private static ClaimQuery words(String words) {
        return new ClaimQuery(words, "", Optional.empty(), false, 0, Optional.empty(), ClaimQuery.Sort.SOURCES, 1, 10);
    }

    private List<String> keys(ClaimQuery query) throws IOException {
        Hits hits = index.search(query);
        return hits.records().stream()
                .map(record -> new String(record, StandardCharsets.UTF_8))
                .toList();
    }
}
