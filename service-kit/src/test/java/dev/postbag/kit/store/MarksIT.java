package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MarksIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private final MongoCollection<Document> documents = MONGO.database().getCollection("marked");
    private final Marks marks = new Marks(documents, "of");
    private final List<Set<String>> told = new ArrayList<>();

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
        marks.createIndexes();
        List.of("1", "2", "3").forEach(id -> documents.insertOne(new Document("_id", id).append("of", "about " + id)));
    }

    @Test
    void eachChangeIsToldOnce() {
        assertThat(marks.tell(9, told::add)).isFalse();
        change("1");
        change("2");
        assertThat(marks.tell(9, told::add)).isFalse();
        assertThat(marks.tell(9, told::add)).isFalse();
        change("2");
        marks.tell(9, told::add);

        assertThat(told).containsExactly(Set.of("about 1", "about 2"), Set.of("about 2"));
    }

    @Test
    void moreThanOneCanTakeIsToldInParts() {
        List.of("1", "2", "3").forEach(this::change);

        assertThat(marks.tell(2, told::add)).isTrue();
        assertThat(marks.tell(2, told::add)).isFalse();
        assertThat(told)
                .hasSize(2)
                .flatExtracting(List::copyOf)
                .containsExactlyInAnyOrder("about 1", "about 2", "about 3");
    }

    @Test
    void documentsThatShareAMarkAreToldEachOnce() {
        documents.updateMany(new Document(), Marks.leave());

        assertThat(marks.tell(2, told::add)).isTrue();
        change("1");
        marks.tell(9, told::add);
        marks.tell(9, told::add);

        assertThat(told.getFirst()).hasSize(2);
        assertThat(told).hasSize(2).flatExtracting(List::copyOf).contains("about 1", "about 2", "about 3");
    }

    @Test
    void whatChangesWhileItIsToldIsToldAgain() {
        change("1");
        marks.tell(9, some -> change("1"));
        marks.tell(9, told::add);

        assertThat(told).containsExactly(Set.of("about 1"));
    }

    @Test
    void whatFailsIsToldAgain() {
        change("1");
        assertThatThrownBy(() -> marks.tell(9, some -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        marks.tell(9, told::add);

        assertThat(told).containsExactly(Set.of("about 1"));
    }

    private void change(String id) {
        documents.updateOne(new Document("_id", id), Updates.combine(Updates.inc("changes", 1), Marks.leave()));
    }
}
