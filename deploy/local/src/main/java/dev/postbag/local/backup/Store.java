package dev.postbag.local.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** What the services keep in one MongoDB: a database for each. */
record Store(MongoClient client) {

    private static final List<String> DATABASES = List.of("postbag_comment", "postbag_content", "postbag_ingest");
    private static final int SNAPSHOTS_SINCE = 5;

    /** One collection of one database. */
    record Name(String database, String collection) {

        /** The file that holds it in a backup. */
        String file() {
            return database + "." + collection + ".bson.gz";
        }
    }

    /** Whether it is a database of Postbag's. */
    static boolean holds(String database) {
        return DATABASES.contains(database);
    }

    List<Name> collections() {
        List<Name> found = new ArrayList<>();
        for (String database : DATABASES) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                if (!collection.startsWith("system.")) {
                    found.add(new Name(database, collection));
                }
            }
        }
        found.sort(Comparator.comparing(Name::file));
        return List.copyOf(found);
    }

    /** Whether it can be read as it was at one moment while it changes. */
    boolean hasSnapshots() {
        Document hello = admin().runCommand(new Document("hello", 1));
        boolean replicated = hello.containsKey("setName") || "isdbgrid".equals(hello.get("msg"));
        return replicated && Integer.parseInt(version().replaceFirst("\\..*", "")) >= SNAPSHOTS_SINCE;
    }

    String version() {
        return admin().runCommand(new Document("buildInfo", 1)).getString("version");
    }

    MongoDatabase admin() {
        return client.getDatabase("admin");
    }
}
