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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index in a folder, with notes that are committed together with its documents. Thread-safe. */
final class LuceneFolder implements AutoCloseable {
    private static final double BUFFER_MB = 32;

    private static final Logger LOG = LoggerFactory.getLogger(LuceneFolder.class);

    private final Path folder;
    private volatile Open open;

    private record Open(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {}

    /** Something that is done with a searcher. */
    interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    /** Opens the index, or makes a new one. */
    LuceneFolder(Path folder) {
        this.folder = folder;
        this.open = open(folder);
    }

    private static Open open(Path folder) {
        try {
            FSDirectory directory = FSDirectory.open(Files.createDirectories(folder));
            IndexWriter writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new StandardAnalyzer())
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setCommitOnClose(false));
            return new Open(directory, writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The index in " + folder + " can't be opened: " + e.getMessage()
                            + ". Does another dashboard use it? state.dir names the folder; it may be removed, the index"
                            + " is made anew from the topics",
                    e);
        }
    }

    /** Opens it anew when an error (a full disk) has closed the writer for good; what was not committed is lost. */
    void reopenIfBroken() {
        if (open.writer().isOpen()) {
            return;
        }
        LOG.warn("The index in {} is opened anew", folder, open.writer().getTragicException());
        try {
            close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The broken index in {} did not close cleanly", folder, e);
        }
        open = open(folder);
    }

    IndexWriter writer() {
        return open.writer();
    }

    <T> T search(Search<T> search) throws IOException {
        SearcherManager searchers = open.searchers();
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.run(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Shows searches what was written. */
    void refresh() throws IOException {
        open.searchers().maybeRefresh();
    }

    /** The notes of the last commit. */
    Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = open.writer().getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
        }
        return notes;
    }

    void commit(Map<String, String> notes) throws IOException {
        open.writer().setLiveCommitData(notes.entrySet());
        open.writer().commit();
    }

    /** Drops what was not committed; it is read again at the next start. */
    @Override
    public void close() throws IOException {
        open.searchers().close();
        open.writer().rollback();
        open.directory().close();
    }
}
