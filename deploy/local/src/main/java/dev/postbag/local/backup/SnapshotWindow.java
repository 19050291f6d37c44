package dev.postbag.local.backup;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How long MongoDB remembers how things were: longer while a backup is made, as far as it may be set. */
final class SnapshotWindow implements AutoCloseable {

    private static final String NAME = "minSnapshotHistoryWindowInSeconds";
    private static final int HALF_A_DAY = 12 * 60 * 60;

    private final MongoDatabase admin;
    private final @Nullable Object before;

    private SnapshotWindow(MongoDatabase admin, @Nullable Object before) {
        this.admin = admin;
        this.before = before;
    }

    static SnapshotWindow widened(MongoDatabase admin) {
        try {
            Object before = admin.runCommand(new Document("getParameter", 1).append(NAME, 1))
                    .get(NAME);
            set(admin, HALF_A_DAY);
            return new SnapshotWindow(admin, before);
        } catch (MongoException notAllowed) {
            // It has to do with what it has: five minutes by default.
            return new SnapshotWindow(admin, null);
        }
    }

    private static void set(MongoDatabase admin, Object seconds) {
        admin.runCommand(new Document("setParameter", 1).append(NAME, seconds));
    }

    @Override
    public void close() {
        if (before != null) {
            try {
                set(admin, before);
            } catch (MongoException gone) {
                // A server that starts anew has its own setting again.
            }
        }
    }
}
