package dev.postbag.ingest.capture.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Readings;
import dev.postbag.ingest.capture.ReadingsContract;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;

/** Readings in a MongoDB. */
abstract class MongoReadingsOn extends ReadingsContract {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);

    private final MongoDatabase database;
    private Captures captures;
    private Readings readings;

    MongoReadingsOn(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.drop();
        captures = new MongoCaptures(database, CLOCK);
        readings = new MongoReadings(database, CLOCK);
    }

    @Override
    protected Captures captures() {
        return captures;
    }

    @Override
    protected Readings readings() {
        return readings;
    }
}
