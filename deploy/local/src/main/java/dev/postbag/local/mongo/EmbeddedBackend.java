package dev.postbag.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The embedded server's store, in which an index may be made while others write. The library guards its collections for all but
 * that: who inserts at that moment is told "Unknown error: null" (a {@code ConcurrentModificationException}).
 */
final class EmbeddedBackend extends H2Backend {

    EmbeddedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    /** Inner, not nested: its collections are opened by the constructor above it, which can reach the store only so. */
    private final class Database extends H2Database {

        private Database(String name, CursorRegistry cursors) {
            super(name, getMvStore(), cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String fullName = getDatabaseName() + "." + name;
            return new Collection(
                    this,
                    name,
                    options,
                    getMvStore().openMap("databases." + fullName),
                    getMvStore().openMap("meta." + fullName),
                    getCursorRegistry());
        }
    }

    private static final class Collection extends H2Collection {

        private Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> about,
                CursorRegistry cursors) {
            super(database, name, options, documents, about, cursors);
        }

        @Override
        public synchronized void addIndex(Index<Object> index) {
            super.addIndex(index);
        }

        @Override
        public synchronized void dropIndex(String name) {
            super.dropIndex(name);
        }
    }
}
