package dev.postbag.ingest.parse.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.UnplacedComment;
import dev.postbag.ingest.parse.CommentId;
import dev.postbag.ingest.parse.Comments;
import dev.postbag.ingest.parse.CommentsContract;
import dev.postbag.ingest.parse.ReadComment;
import dev.postbag.ingest.parse.ReadComments;
import dev.postbag.ingest.parse.messaging.CommentEvents;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read comments in a MongoDB: besides the contract, what is told of them. */
abstract class MongoCommentsOn extends CommentsContract {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);

    private final MongoDatabase database;
    private final List<OutboxEvent> sent = new ArrayList<>();
    private Comments comments;

    MongoCommentsOn(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.drop();
        comments = new MongoComments(
                database.getCollection("importedComments"),
                new CommentEvents(new EventEncoder(Json.mapper(), CLOCK, new MongoStoriesOn.Limits(2_000))),
                sent::addAll,
                CLOCK);
    }

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected long announced(CommentId comment) {
        return sent.stream()
                .filter(event -> event.data().contains("\"" + comment + "\""))
                .count();
    }

    @Test
    void aCommentIsToldOfInTheTraceOfItsCaptureAndItsWordsAreNotKeptBesideIt() {
        ReadComment comment = ReadComments.comment(1, 1);

        comments.keep(List.of(comment));

        assertThat(sent).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("postbag.imported-comments");
            assertThat(event.key()).isEqualTo("https://blog.example/2019/05/tides");
            assertThat(event.traceparent()).isEqualTo("00-trace-01");
            assertThat(event.data()).contains(comment.id().toString(), "Well said.", "2019-05-04T10:00:00+01:00");
        });
        assertThat(find(comment.id()).toJson()).contains("101").doesNotContain("Well said.");
    }

    @Test
    void aCommentTooLargeToAnnounceIsRejected() {
        ReadComment large = ReadComments.comment(1, 1, "far too much ".repeat(200));

        comments.keep(List.of(large, ReadComments.comment(1, 2)));

        assertThat(comments.unplaced(ReadComments.CAPTURE, 1, 9))
                .extracting(UnplacedComment::ordinal, UnplacedComment::orphaned, UnplacedComment::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, false, "too-large"));
        assertThat(announced(large.id())).isZero();
    }

    private Document find(CommentId comment) {
        return database.getCollection("importedComments")
                .find(new Document("_id", comment.toString()))
                .first();
    }
}
