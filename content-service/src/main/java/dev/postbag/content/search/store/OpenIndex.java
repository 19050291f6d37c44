package dev.postbag.content.search.store;

import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.SyncPoint;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lucene's directory while it is open, with how far it holds what changed. */
final class OpenIndex {

    private static final Logger LOG = Logger.getLogger(OpenIndex.class);

    /** Goes up when what is in the index, or how text becomes terms, changes: one of another layout is made again. */
    private static final String LAYOUT = "1";

    private static final double MEGABYTES_BEFORE_A_WRITE = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private @Nullable SyncPoint reached;
    private boolean kept = true;

    private OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.reached = point(writer);
    }

    static OpenIndex in(Path path, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(path);
        @Nullable IndexWriter writer = null;
        try {
            if (!isUsable(directory)) {
                empty(directory);
            }
            writer = new IndexWriter(directory, settings(analyzer));
            return new OpenIndex(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException failed) {
            // Else it would hold the lock for as long as the process runs.
            IOUtils.closeWhileHandlingException(writer, directory);
            throw failed;
        }
    }

    private static IndexWriterConfig settings(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(MEGABYTES_BEFORE_A_WRITE)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setCommitOnClose(false);
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    Optional<SyncPoint> reached() {
        return Optional.ofNullable(reached);
    }

    /** In which version it shows a post. */
    Optional<Long> version(Term id) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs found = searcher.search(new TermQuery(id), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(searcher.storedFields()
                            .document(found.scoreDocs[0].doc)
                            .getField(Fields.VERSION)
                            .numericValue()
                            .longValue());
        } finally {
            searchers.release(searcher);
        }
    }

    /** What was written until then is all up to there. */
    void reach(SyncPoint point) {
        reached = point;
        kept = false;
    }

    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void empty() throws IOException {
        writer.deleteAll();
        searchers.maybeRefreshBlocking();
        reached = null;
        kept = false;
    }

    void keep() throws IOException {
        if (kept) {
            return;
        }
        writer.setLiveCommitData(data(reached).entrySet());
        writer.commit();
        kept = true;
    }

    /** @throws IOException when some of its files do not hold what was written */
    void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            check(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    private static void check(IndexReader reader) throws IOException {
        for (LeafReaderContext part : reader.leaves()) {
            part.reader().checkIntegrity();
        }
    }

    void shed() throws IOException {
        if (writer.hasDeletions()) {
            writer.forceMergeDeletes();
            kept = false;
        }
        // What was kept before still has them, and so has who reads as it was before.
        keep();
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    void close() throws IOException {
        try {
            keep();
        } finally {
            abandon();
        }
    }

    /** What was not kept is lost. */
    void abandon() {
        IOUtils.closeWhileHandlingException(searchers, writer, directory);
    }

    private static boolean isUsable(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String layout = reader.getIndexCommit().getUserData().get("layout");
            boolean same = LAYOUT.equals(layout);
            if (!same) {
                LOG.infof("The search index is of layout %s, not %s: it is made again", layout, LAYOUT);
            }
            check(reader);
            return same;
        } catch (IndexNotFoundException none) {
            return false;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException unreadable) {
            LOG.warnf("The search index cannot be read, so it is made again: %s", unreadable.getMessage());
            return false;
        }
    }

    /** Nobody else writes there meanwhile. */
    private static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static Map<String, String> data(@Nullable SyncPoint point) {
        return point == null
                ? Map.of("layout", LAYOUT)
                : Map.of(
                        "layout",
                        LAYOUT,
                        "epoch",
                        point.epoch(),
                        "number",
                        Long.toString(point.place().number()),
                        "id",
                        point.place().id());
    }

    private static @Nullable SyncPoint point(IndexWriter writer) {
        @Nullable Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries == null) {
            return null;
        }
        Map<String, String> data = new HashMap<>();
        entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        @Nullable String epoch = data.get("epoch");
        @Nullable String number = data.get("number");
        @Nullable String id = data.get("id");
        return epoch == null || number == null || id == null
                ? null
                : new SyncPoint(epoch, new NumberedPosts.Place(Long.parseLong(number), id));
    }
}
