package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.integrity.AuditingComments;
import dev.postbag.comment.integrity.Misfit;
import dev.postbag.comment.integrity.Notes;
import dev.postbag.comment.integrity.RecountingAll;
import dev.postbag.comment.integrity.store.MongoKeptComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.InMemoryTidings;
import dev.postbag.comment.thread.NumberingChanges;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.RecountingComments;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Comments damaged behind the service's back, each way that an audit has to name. */
class DamagedCommentsIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private final MongoComments store =
            new MongoComments(MONGO.database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);

    @BeforeEach
    void keepAThreadWithAReplyAndAWithdrawnComment() {
        MONGO.database().drop();
        new MongoThreads(MONGO.database()).follow(PostState.published("post", 1, true), Samples.key());
        store.keep(Samples.published(Samples.comment("post", "first", Samples.NOON, null)));
        store.answer("post", "first");
        store.keep(Samples.published(Samples.comment("post", "reply", Samples.NOON.plusSeconds(1), "first")));
        Comment gone = store.keep(Samples.published(Samples.comment("post", "gone", Samples.NOON, null)));
        store.change(gone, Samples.withdrawn(gone));
    }

    @Test
    void aSoundStoreGivesNothingToName() {
        assertThat(audit()).isEmpty();
    }

    @Test
    void aCommentWithoutAStateIsNamed() {
        comments().updateOne(eq("_id", "reply"), Updates.unset("status"));

        assertThat(audit()).containsExactly("comment-stateless reply");
    }

    @Test
    void aCommentHiddenFromItsThreadIsNamed() {
        comments().updateOne(eq("_id", "reply"), Updates.set("listed", false));

        assertThat(audit()).containsExactly("comment-unlisted reply");
    }

    @Test
    void aCommentWithoutItsWordsIsNamed() {
        comments().updateOne(eq("_id", "reply"), Updates.unset("said"));

        assertThat(audit()).containsExactly("comment-wordless reply");
    }

    @Test
    void aReplyToNothingIsNamed() {
        comments().deleteOne(eq("_id", "first"));

        assertThat(audit()).containsExactly("parent-missing reply");
    }

    @Test
    void commentsOfAThreadThatIsGoneAreNamed() {
        MONGO.database().getCollection("threads").deleteOne(eq("_id", "post"));

        assertThat(audit())
                .containsExactlyInAnyOrder("thread-missing first", "thread-missing reply", "thread-missing gone");
    }

    @Test
    void whatAnExportSaysOfADraftNeedsNoThreadYet() {
        comments().updateMany(new Document(), Updates.set("imported", new Document()));
        MONGO.database().getCollection("threads").deleteOne(eq("_id", "post"));

        assertThat(audit()).isEmpty();
    }

    @Test
    void aCountThatDriftedIsNamedOnceAndPutRight() {
        RecountingComments recounting = new RecountingComments(new MongoTallies(MONGO.database()));
        new NumberingChanges(new MongoChanges(MONGO.database()), recounting, new InMemoryTidings()).number("post");
        assertThat(recount()).isEmpty();
        comments().updateOne(eq("_id", "first"), Updates.set("replies", 7L));

        assertThat(recount()).containsExactly("count-drifted first");
        assertThat(recount()).isEmpty();
        assertThat(comments().find(eq("_id", "first")).first().get("replies")).isEqualTo(1L);
    }

    private static List<String> audit() {
        return named(new AuditingComments(new MongoKeptComments(MONGO.database()))::audit);
    }

    private static List<String> recount() {
        MongoTallies tallies = new MongoTallies(MONGO.database());
        return named(new RecountingAll(
                new MongoKeptComments(MONGO.database()), tallies, new RecountingComments(tallies))::recount);
    }

    private static List<String> named(Consumer<Notes> checking) {
        List<String> named = new ArrayList<>();
        checking.accept(new Notes() {
            @Override
            public void expecting(long more) {}

            @Override
            public void checked(String what) {}

            @Override
            public void found(Misfit misfit) {
                named.add(misfit.kind() + " " + misfit.id());
            }
        });
        return named;
    }

    private static MongoCollection<Document> comments() {
        return MONGO.database().getCollection("comments");
    }
}
