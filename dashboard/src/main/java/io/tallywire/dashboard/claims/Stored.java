package io.tallywire.dashboard.claims;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The record's bytes, kept in its document as they were in the topic. */
final class Stored {
    private static final String FIELD = "record";

    private Stored() {}

    static void put(byte[] record, Document document) {
        document.add(new StoredField(FIELD, record));
    }

    static byte[] get(IndexSearcher searcher, int number) throws IOException {
        BytesRef bytes = searcher.storedFields().document(number, Set.of(FIELD)).getBinaryValue(FIELD);
        return BytesRef.deepCopyOf(bytes).bytes;
    }
}
