package dev.postbag.local.doctor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Whether MongoDB answers, is new enough, has the time of here, and the indexes without which events are not found. */
public final class MongoCheckup implements Checkup {

    private static final String ABOUT = "mongodb";
    private static final String NEWS = "outbox.time";

    /** Some of those whose documents hold events. */
    private static final Map<String, List<String>> WITH_EVENTS = Map.of(
            "postbag_comment", List.of("comments", "importedComments"),
            "postbag_content", List.of("posts", "erasures"),
            "postbag_ingest", List.of("stories", "corrections"));

    private final String uri;
    private final Clock clock;

    public MongoCheckup(String uri, Clock clock) {
        this.uri = uri;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            List<Finding> findings = new ArrayList<>();
            MongoDatabase admin = client.getDatabase("admin");
            String version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
            Document hello = admin.runCommand(new Document("hello", 1));
            findings.add(version(version, hello.containsKey("setName") || hello.containsKey("msg")));
            if (hello.get("localTime") instanceof Date there) {
                findings.add(ServicesCheckup.clocks(ABOUT, Duration.between(there.toInstant(), clock.instant())));
            }
            findings.add(indexes(client));
            return findings;
        } catch (MongoException silent) {
            return List.of(
                    Finding.wrong(
                            ABOUT,
                            "does not answer (" + silent.getClass().getSimpleName() + ")",
                            "See ./postbag status and ./postbag logs mongodb; name its address with MONGODB_URI where it is yours."));
        }
    }

    /** Any number of 4.2 is behind 4.1's; 10 is behind 4. */
    static Finding version(String version, boolean replicated) {
        String[] numbers = version.split("\\.", 3);
        int major = Integer.parseInt(numbers[0]);
        int minor = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
        if (major < 4 || major == 4 && minor < 2) {
            return Finding.wrong(ABOUT, "is " + version, "Use MongoDB 4.2 or later.");
        }
        return major < 5 || !replicated
                ? Finding.mind(
                        ABOUT,
                        "is " + version + (replicated ? "" : ", and no replica set"),
                        "It can be backed up only while Postbag is stopped; use a replica set of 5 or later.")
                : Finding.well(ABOUT, "is " + version + ", a replica set");
    }

    private static Finding indexes(MongoClient client) {
        List<String> missing = new ArrayList<>();
        WITH_EVENTS.forEach((database, collections) -> {
            for (String collection : collections) {
                boolean there = false;
                for (Document index :
                        client.getDatabase(database).getCollection(collection).listIndexes()) {
                    there |= index.get("key", Document.class).containsKey(NEWS);
                }
                if (!there) {
                    missing.add(database + "." + collection);
                }
            }
        });
        return missing.isEmpty()
                ? Finding.well(ABOUT, "has the indexes of waiting news")
                : Finding.wrong(
                        ABOUT,
                        "lacks the index " + NEWS + " of " + String.join(", ", missing),
                        "Start the services again: each makes its indexes when it starts.");
    }
}
