package dev.postbag.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoForTestsIT {

    @RegisterExtension
    static final MongoForTests CHOSEN = MongoForTests.chosen();

    @RegisterExtension
    static final MongoForTests EMBEDDED = MongoForTests.embedded();

    @Test
    void eachHasADatabaseOfItsOwnThatTakesJournaledWrites() {
        CHOSEN.database().getCollection("letters").insertOne(new Document("on", "chosen"));
        EMBEDDED.database().getCollection("letters").insertOne(new Document("on", "embedded"));

        assertThat(CHOSEN.database().getCollection("letters").countDocuments()).isEqualTo(1);
        assertThat(EMBEDDED.database().getCollection("letters").find().first()).containsEntry("on", "embedded");
        assertThat(CHOSEN.databaseName()).isNotEqualTo(EMBEDDED.databaseName());
    }
}
