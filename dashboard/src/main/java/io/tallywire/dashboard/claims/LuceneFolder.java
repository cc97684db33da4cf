package io.tallywire.dashboard.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** An index in a folder, with notes that are committed together with its documents. Thread-safe. */
final class LuceneFolder implements AutoCloseable {
    private static final double BUFFER_MB = 32;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Something that is done with a searcher. */
    interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    /** Opens the index, or makes a new one. */
    LuceneFolder(Path folder) {
        try {
            directory = FSDirectory.open(Files.createDirectories(folder));
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new StandardAnalyzer())
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setCommitOnClose(false));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The index in " + folder + " can't be opened: " + e.getMessage()
                            + ". Does another dashboard use it? state.dir names the folder; it may be removed, the index"
                            + " is made anew from the topics",
                    e);
        }
    }

    IndexWriter writer() {
        return writer;
    }

    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.run(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Shows searches what was written. */
    void refresh() throws IOException {
        searchers.maybeRefresh();
    }

    /** The notes of the last commit. */
    Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
        }
        return notes;
    }

    void commit(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    /** Drops what was not committed; it is read again at the next start. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
