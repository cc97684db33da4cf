package io.tallywire.dashboard.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/** The changes of each claim, as long as the topic keeps them. */
final class ChangeIndex {
    private static final String ID = "id";
    private static final String KEY = "key";
    private static final String AT = "at";
    private static final String OFFSET = "offset";

    private final LuceneFolder folder;

    ChangeIndex(LuceneFolder folder) {
        this.folder = folder;
    }

    /** Takes a change in, once: its place in the topic tells it when it is read again. */
    void put(int partition, long offset, String claimKey, long at, byte[] record) throws IOException {
        String id = partition + "-" + offset;
        Document document = new Document();
        document.add(new LongField(OFFSET, offset, Field.Store.NO));
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new StringField(KEY, claimKey, Field.Store.NO));
        document.add(new LongField(AT, at, Field.Store.NO));
        Stored.put(record, document);
        folder.writer().updateDocument(new Term(ID, id), document);
    }

    /** Forgets what is older. */
    void removeBefore(long at) throws IOException {
        folder.writer().deleteDocuments(LongField.newRangeQuery(AT, Long.MIN_VALUE, at));
    }

    /** The newest changes of a claim, newest first: all of a claim's changes are in one partition, in their order. */
    List<byte[]> of(String claimKey, int most) throws IOException {
        return folder.search(searcher -> {
            List<byte[]> records = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(
                            new TermQuery(new Term(KEY, claimKey)),
                            most,
                            new Sort(LongField.newSortField(OFFSET, true, SortedNumericSelector.Type.MAX)))
                    .scoreDocs) {
                records.add(Stored.get(searcher, hit.doc));
            }
            return records;
        });
    }
}
