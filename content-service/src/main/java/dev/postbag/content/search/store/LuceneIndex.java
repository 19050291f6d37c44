package dev.postbag.content.search.store;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.SyncPoint;
import dev.postbag.content.search.HitPlace;
import dev.postbag.content.search.IndexClosedException;
import dev.postbag.content.search.Matches;
import dev.postbag.content.search.SearchIndex;
import dev.postbag.content.search.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The words of posts in a directory of Lucene's. What cannot be read there any more is made again; after a failed write or
 * read it is opened anew as it was kept last.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

    private final Path path;
    private final Analyzer analyzer = Analysis.analyzer();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable OpenIndex open;

    /** @param path a directory of its own; it need not be there yet */
    public LuceneIndex(Path path) {
        this.path = path;
    }

    @Override
    public Optional<SyncPoint> reached() {
        return written(OpenIndex::reached);
    }

    @Override
    public void put(List<Post> changed, SyncPoint reached) {
        written(index -> {
            for (Post post : changed) {
                put(post, index);
            }
            index.reach(reached);
            return index;
        });
    }

    private void put(Post post, OpenIndex index) throws IOException {
        Term id = new Term(Fields.ID, post.id().value());
        if (post.status() != PostStatus.PUBLISHED) {
            index.writer().deleteDocuments(id);
        } else if (!index.version(id).equals(Optional.of(post.version()))) {
            // A post is also told of when comments under it come and go.
            index.writer().updateDocument(id, IndexedPost.of(post, analyzer));
        }
    }

    @Override
    public void show() {
        written(index -> {
            index.show();
            return index;
        });
    }

    @Override
    public void clear() {
        written(index -> {
            index.empty();
            return index;
        });
    }

    @Override
    public void keep() {
        written(index -> {
            index.keep();
            return index;
        });
    }

    @Override
    public void shed() {
        written(index -> {
            index.check();
            index.shed();
            return index;
        });
    }

    @Override
    public long size() {
        OpenIndex index = open;
        return index == null ? 0 : index.writer().getDocStats().numDocs;
    }

    @Override
    public boolean isOpen() {
        return open != null;
    }

    @Override
    public Matches search(SearchQuery query, @Nullable HitPlace after, int limit) {
        return read(searcher -> {
            WordsQuery words = new WordsQuery(searcher.getIndexReader(), analyzer, query.words(), query.in());
            boolean everyWord = after == null || after.everyWord();
            List<Matches.Match> found = RankedPosts.find(searcher, query, words, everyWord, after, limit);
            if (found.isEmpty() && after == null && words.hasSeveral()) {
                everyWord = false;
                found = RankedPosts.find(searcher, query, words, false, null, limit);
            }
            return new Matches(found, everyWord, words.readAs());
        });
    }

    @Override
    public Highlights highlights(SearchQuery query) {
        return read(searcher -> new LuceneHighlights(
                new WordsQuery(searcher.getIndexReader(), analyzer, query.words(), query.in()).shown(), analyzer));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            OpenIndex index = open;
            open = null;
            if (index != null) {
                index.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writing.unlock();
        }
    }

    /** Closes it and takes away its files. */
    public void remove() {
        close();
        try {
            IOUtils.rm(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        OpenIndex index = open;
        if (index == null) {
            throw new IndexClosedException(null);
        }
        try {
            return read(index, reading);
        } catch (AlreadyClosedException closed) {
            throw new IndexClosedException(closed);
        } catch (IOException | InternalError unreadable) {
            throw abandoned(index, unreadable);
        } catch (RuntimeException strange) {
            if (isWhole(index)) {
                throw strange;
            }
            throw abandoned(index, strange);
        }
    }

    private static <T> T read(OpenIndex index, Reading<T> reading) throws IOException {
        SearcherManager searchers = index.searchers();
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private static boolean isWhole(OpenIndex index) {
        try {
            index.check();
            return true;
        } catch (IOException | RuntimeException | InternalError damaged) {
            return false;
        }
    }

    /** Whoever writes next opens it anew, which finds what is damaged in it. */
    private IndexClosedException abandoned(OpenIndex index, Throwable reason) {
        LOG.warnf("The search index in %s could not be read, so it is opened anew: %s", path, reason);
        writing.lock();
        try {
            if (open == index) {
                open = null;
                index.abandon();
            }
        } finally {
            writing.unlock();
        }
        return new IndexClosedException(reason);
    }

    private interface Writing<T> {
        T to(OpenIndex index) throws IOException;
    }

    private <T> T written(Writing<T> write) {
        writing.lock();
        try {
            OpenIndex index = open;
            if (index == null) {
                index = OpenIndex.in(path, analyzer);
                open = index;
            }
            try {
                return write.to(index);
            } catch (IOException | RuntimeException failed) {
                open = null;
                index.abandon();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The search index in " + path + " cannot be used", failed);
        } finally {
            writing.unlock();
        }
    }
}
