package dev.postbag.local.backup;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import dev.postbag.local.DirectoryTree;
import dev.postbag.local.backup.Manifest.KeptFile;
import dev.postbag.local.backup.Manifest.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonTimestamp;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that the services keep into a directory: every database as it was at one and the same moment, which is a point
 * in the events too, since an event waits in the document that it tells of. What was on its way through Kafka at that moment
 * is told again by who told it, when the services find themselves beside a Kafka that has not heard it.
 */
public final class MakingBackups {

    private static final int BATCH = 1000;
    private static final int ATTEMPTS = 3;
    private static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final int SNAPSHOT_TOO_OLD = 239;

    private final String version;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param version this Postbag's */
    public MakingBackups(String version, Clock clock, Consumer<String> progress) {
        this.version = version;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Makes a backup, whole or not at all.
     *
     * @param atRest whether nothing else writes to the store meanwhile; else it has to be one with snapshots
     * @param keys the directory with the keys that go with it; none for none
     * @param target the directory to make
     * @throws BackupUnusable when it cannot be made
     */
    public Manifest make(MongoClient client, boolean atRest, @Nullable Path keys, Path target) throws IOException {
        Store store = new Store(client);
        if (Files.exists(target)) {
            throw new BackupUnusable(target + " is there already. Name a new directory.");
        }
        if (!atRest && !store.hasSnapshots()) {
            throw new BackupUnusable("This MongoDB (" + store.version()
                    + ") cannot show how everything was at one moment while it is written to: that takes a replica set of"
                    + " version 5 or later. Stop Postbag (./postbag down), then make the backup.");
        }
        if (store.collections().isEmpty()) {
            throw new BackupUnusable("This MongoDB holds nothing of Postbag's, so there is nothing to back up.");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        for (int attempt = 1; ; attempt++) {
            DirectoryTree.delete(unfinished);
            OwnersOnly.makeDirectory(unfinished);
            try {
                Manifest made = atRest ? read(store, null, keys, unfinished) : snapshot(store, keys, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                return made;
            } catch (MongoException failed) {
                giveUpOr(failed, attempt);
            }
        }
    }

    private void giveUpOr(MongoException failed, int attempt) {
        if (failed.getCode() == SNAPSHOT_TOO_OLD) {
            throw new BackupUnusable("The backup took longer than MongoDB remembers how things were. Raise its"
                    + " minSnapshotHistoryWindowInSeconds, and make it again.");
        }
        if (failed.getCode() != SNAPSHOT_UNAVAILABLE || attempt == ATTEMPTS) {
            throw failed;
        }
        progress.accept("A collection or an index was made at this moment; beginning again.");
    }

    private Manifest snapshot(Store store, @Nullable Path keys, Path directory) throws IOException {
        try (SnapshotWindow window = SnapshotWindow.widened(store.admin());
                ClientSession session = store.client()
                        .startSession(
                                ClientSessionOptions.builder().snapshot(true).build())) {
            return read(store, session, keys, directory);
        }
    }

    private Manifest read(Store store, @Nullable ClientSession session, @Nullable Path keys, Path directory)
            throws IOException {
        if (session != null) {
            // The first question sets the moment; what is made after it is not part of it.
            Store.Name first = store.collections().getFirst();
            documents(store, session, first, new AtomicLong()).first();
        }
        List<Part> parts = new ArrayList<>();
        for (Store.Name name : store.collections()) {
            AtomicLong count = new AtomicLong();
            KeptFile file = new PartFile(directory.resolve(name.file()))
                    .write(documents(store, session, name, count)::iterator);
            parts.add(new Part(name.database(), name.collection(), count.get(), file));
            progress.accept("  " + name.database() + "." + name.collection() + ": " + count.get() + " documents");
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                version,
                store.version(),
                clock.instant(),
                point(session),
                parts,
                keep(keys, directory));
        ManifestFile.in(directory).write(manifest);
        return manifest;
    }

    private static MongoIterable<RawBsonDocument> documents(
            Store store, @Nullable ClientSession session, Store.Name name, AtomicLong count) {
        MongoCollection<RawBsonDocument> collection =
                store.client().getDatabase(name.database()).getCollection(name.collection(), RawBsonDocument.class);
        FindIterable<RawBsonDocument> all = session == null ? collection.find() : collection.find(session);
        return all.batchSize(BATCH).map(document -> {
            count.incrementAndGet();
            return document;
        });
    }

    private static String point(@Nullable ClientSession session) {
        @Nullable BsonTimestamp moment = session == null ? null : session.getSnapshotTimestamp();
        return moment == null ? "" : moment.getTime() + ":" + moment.getInc();
    }

    private static List<KeptFile> keep(@Nullable Path keys, Path directory) throws IOException {
        if (keys == null || !Files.isDirectory(keys)) {
            return List.of();
        }
        Path copies = directory.resolve("keys");
        OwnersOnly.makeDirectory(copies);
        List<KeptFile> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(keys)) {
            for (Path key : files.filter(Files::isRegularFile).sorted().toList()) {
                kept.add(new PartFile(copies.resolve(key.getFileName())).copy(key));
            }
        }
        return kept;
    }
}
