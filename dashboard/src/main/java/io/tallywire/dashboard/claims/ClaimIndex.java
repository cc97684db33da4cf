package io.tallywire.dashboard.claims;

import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** The newest tally of each claim, to be searched. */
final class ClaimIndex {
    private static final String KEY = "key";
    private static final String TEXT = "text";
    private static final String PLACE = "place";
    private static final String EVENT = "event";
    private static final String WINDOW = "window";
    private static final String DISPUTED = "disputed";
    private static final String SOURCES = "sources";
    private static final String PUBLISHERS = "publishers";
    private static final String SPEAKERS = "speakers";
    private static final String LAST_SEEN = "lastSeen";
    private static final String YES = "yes";
    private static final int COUNTED = 10_000;
    private static final int MOST_WORDS = 16; // a prefix may stand for thousands of words
    private static final int SHORTEST_PREFIX = 3;
    private static final String NOT_WORDS = "[^\\p{L}\\p{N}]+";

    private final LuceneFolder folder;

    /** The matches on a page, as bytes. */
    record Hits(long total, boolean exact, List<byte[]> records) {}

    ClaimIndex(LuceneFolder folder) {
        this.folder = folder;
    }

    /** Takes a tally in, in the place of the older one. */
    void put(ClaimTally tally, byte[] record) throws IOException {
        folder.writer().updateDocument(new Term(KEY, tally.getClaimKey()), document(tally, record));
    }

    void remove(String claimKey) throws IOException {
        folder.writer().deleteDocuments(new Term(KEY, claimKey));
    }

    private static Document document(ClaimTally tally, byte[] record) {
        TallyFigures figures = tally.getAllTime();
        Document document = new Document();
        document.add(new StringField(KEY, tally.getClaimKey(), Field.Store.NO));
        document.add(new TextField(TEXT, text(tally), Field.Store.NO));
        String place = tally.getPlace();
        if (place != null) {
            document.add(new TextField(PLACE, place, Field.Store.NO));
        }
        document.add(new StringField(EVENT, tally.getEvent().name(), Field.Store.NO));
        if (figures.getDisputed()) {
            document.add(new StringField(DISPUTED, YES, Field.Store.NO));
        }
        for (TallyFigures window : tally.getWindows()) {
            if (window.getArticles() > 0) {
                document.add(new StringField(WINDOW, window.getWindow(), Field.Store.NO));
            }
        }
        document.add(new LongField(SOURCES, figures.getIndependentSources(), Field.Store.NO));
        document.add(new LongField(PUBLISHERS, figures.getPublishers(), Field.Store.NO));
        document.add(new LongField(SPEAKERS, figures.getSpeakers(), Field.Store.NO));
        document.add(new LongField(
                LAST_SEEN, tally.getLastSeen() == null ? 0 : tally.getLastSeen().toEpochMilli(), Field.Store.NO));
        Stored.put(record, document);
        return document;
    }

    private static String text(ClaimTally tally) {
        StringBuilder text = new StringBuilder(tally.getLabel())
                .append(' ')
                .append(tally.getClaimKey().replaceAll(NOT_WORDS, " "));
        for (SourceEstimate source : tally.getSources()) {
            text.append(' ').append(source.getPublisher());
            Attribution speaker = source.getAttribution();
            if (speaker != null) {
                text.append(' ').append(speaker.getCanonical());
            }
        }
        return text.toString();
    }

    Hits search(ClaimQuery asked) throws IOException {
        return folder.search(searcher -> {
            int wanted = asked.page() * asked.size();
            TopFieldDocs found = searcher.search(
                    query(asked), new TopFieldCollectorManager(sort(asked.sort()), wanted, null, COUNTED));
            List<byte[]> records = new ArrayList<>();
            for (int i = wanted - asked.size(); i < found.scoreDocs.length; i++) {
                records.add(Stored.get(searcher, found.scoreDocs[i].doc));
            }
            return new Hits(found.totalHits.value, found.totalHits.relation == TotalHits.Relation.EQUAL_TO, records);
        });
    }

    Optional<byte[]> find(String claimKey) throws IOException {
        return folder.search(searcher -> {
            var found = searcher.search(new TermQuery(new Term(KEY, claimKey)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(Stored.get(searcher, found.scoreDocs[0].doc));
        });
    }

    long count() throws IOException {
        return folder.search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    long disputed() throws IOException {
        return folder.search((IndexSearcher searcher) -> (long) searcher.count(new TermQuery(new Term(DISPUTED, YES))));
    }

    private static Query query(ClaimQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        words(TEXT, asked.words(), query);
        words(PLACE, asked.place(), query);
        asked.event().ifPresent(event -> query.add(new TermQuery(new Term(EVENT, event.name())), Occur.FILTER));
        asked.window().ifPresent(window -> query.add(new TermQuery(new Term(WINDOW, window)), Occur.FILTER));
        if (asked.disputed()) {
            query.add(new TermQuery(new Term(DISPUTED, YES)), Occur.FILTER);
        }
        if (asked.minSources() > 0) {
            query.add(LongField.newRangeQuery(SOURCES, asked.minSources(), Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }

    private static void words(String field, String words, BooleanQuery.Builder query) {
        Stream.of(words.toLowerCase(java.util.Locale.ROOT).split(NOT_WORDS, -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> {
                    Term term = new Term(field, word);
                    query.add(
                            word.length() < SHORTEST_PREFIX ? new TermQuery(term) : new PrefixQuery(term),
                            Occur.FILTER);
                });
    }

    private static Sort sort(ClaimQuery.Sort order) {
        String field =
                switch (order) {
                    case SOURCES -> SOURCES;
                    case PUBLISHERS -> PUBLISHERS;
                    case SPEAKERS -> SPEAKERS;
                    case RECENT -> LAST_SEEN;
                };
        return new Sort(LongField.newSortField(field, true, SortedNumericSelector.Type.MAX));
    }
}
