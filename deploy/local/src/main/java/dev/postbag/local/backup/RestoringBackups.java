package dev.postbag.local.backup;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.postbag.local.backup.Manifest.KeptFile;
import dev.postbag.local.backup.Manifest.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** Brings a backup back into an empty store. */
public final class RestoringBackups {

    private static final int BATCH = 1000;
    private static final long BATCH_BYTES = 8L << 20;

    /** The order in which clients that keep a copy are told of posts: another one begins, so that none misses what is gone. */
    private static final String ORDER_OF_CHANGES = "postbag_content.changes.bson.gz";

    private final Path backup;
    private final Consumer<String> progress;

    /** @param backup the directory it lies in */
    public RestoringBackups(Path backup, Consumer<String> progress) {
        this.backup = backup;
        this.progress = progress;
    }

    /** Looks whether it is whole; {@link BackupUnusable} when it is not. */
    public Manifest check() throws IOException {
        Manifest manifest = ManifestFile.in(backup).read();
        for (Part part : manifest.parts()) {
            new PartFile(backup.resolve(part.file().name())).check(part.file());
        }
        for (KeptFile key : presentKeys(manifest)) {
            new PartFile(key(key)).check(key);
        }
        return manifest;
    }

    /**
     * Fills the store, whose indexes are made by the services when they start.
     *
     * @throws BackupUnusable when the store holds something of Postbag's already
     */
    public void restore(Manifest manifest, MongoClient client) throws IOException {
        Store store = new Store(client);
        for (Store.Name name : store.collections()) {
            if (client.getDatabase(name.database())
                            .getCollection(name.collection())
                            .find()
                            .first()
                    != null) {
                throw new BackupUnusable("This MongoDB holds data of Postbag's already (" + name.database() + "."
                        + name.collection() + "). Restore into an empty one.");
            }
        }
        for (Part part : manifest.parts()) {
            if (!part.file().name().equals(ORDER_OF_CHANGES)) {
                restore(part, client);
            }
        }
    }

    private void restore(Part part, MongoClient client) throws IOException {
        MongoCollection<RawBsonDocument> collection = client.getDatabase(part.database())
                .getCollection(part.collection(), RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        List<RawBsonDocument> batch = new ArrayList<>();
        long[] sums = {0, 0};
        new PartFile(backup.resolve(part.file().name())).read(document -> {
            batch.add(document);
            sums[0]++;
            sums[1] += document.getByteBuffer().remaining();
            if (batch.size() >= BATCH || sums[1] >= BATCH_BYTES) {
                collection.insertMany(batch);
                batch.clear();
                sums[1] = 0;
            }
        });
        if (!batch.isEmpty()) {
            collection.insertMany(batch);
        }
        if (sums[0] != part.documents()) {
            throw new BackupUnusable("The backup is damaged: " + part.file().name() + " holds " + sums[0]
                    + " documents and should hold " + part.documents() + ". Take another one.");
        }
        progress.accept("  " + part.database() + "." + part.collection() + ": " + sums[0] + " documents");
    }

    /** Puts the keys that are there into this directory; gives how many. */
    public int restoreKeys(Manifest manifest, Path keys) throws IOException {
        List<KeptFile> present = presentKeys(manifest);
        Files.createDirectories(keys);
        for (KeptFile key : present) {
            OwnersOnly.write(keys.resolve(key.name()), Files.readAllBytes(key(key)));
        }
        return present.size();
    }

    private List<KeptFile> presentKeys(Manifest manifest) {
        return manifest.keys().stream().filter(key -> Files.exists(key(key))).toList();
    }

    private Path key(KeptFile key) {
        return backup.resolve("keys").resolve(key.name());
    }
}
