package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.eq;
import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.postbag.content.integrity.AuditingPosts;
import dev.postbag.content.integrity.WrittenNotes;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.RestoreQuotation;
import dev.postbag.content.post.RestoringQuotations;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawQuotation;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingQuotations;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts damaged behind the service's back, each way that an audit has to name. */
class DamagedPostsIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private final MongoPosts posts =
            new MongoPosts(MONGO.database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
    private final ResolvingStories resolving = new ResolvingStories(posts, Clock.systemUTC());
    private String id = "";

    @BeforeEach
    void keepAPostOfFourRevisionsBetweenOthers() {
        MONGO.database().drop();
        posts.createIndexes();
        for (int other = 0; other < 5; other++) {
            take("Other " + other, 1);
        }
        for (int number = 1; number <= 4; number++) {
            id = take("Harbour lights", number);
        }
    }

    @Test
    void aSoundStoreGivesNothingToName() {
        WrittenNotes notes = audit();

        assertThat(notes.misfits).isEmpty();
        assertThat(notes.checked)
                .containsEntry("posts", 6)
                .containsEntry("revisions", 9)
                .containsEntry("addresses", 6);
    }

    @Test
    void aPostWithAWithdrawnQuotationIsSoundAndItsWordsCannotBePutBackUnseen() {
        Post post = ((Resolution.Resolved) resolving.resolve(aStory().titled("Quoting")
                        .holding(StoryBuilder.quotation("The Gazette", StoryBuilder.paragraph("p", "They said so.")))
                        .build()))
                .post();
        String quoting = post.id().value();
        new WithdrawingQuotations(posts, Clock.systemUTC())
                .withdraw(new WithdrawQuotation(quoting, 1, "q1", WithdrawalReason.RIGHTS, "Asked to."));
        assertThat(audit().misfits).isEmpty();

        new RestoringQuotations(posts, Clock.systemUTC()).restore(new RestoreQuotation(quoting, 2, "q1"));
        assertThat(audit().misfits).isEmpty();

        revisions().updateOne(eq("_id", quoting + ":2"), Updates.unset("blocks.0.withdrawn"));
        assertThat(audit().names()).containsExactly("revision-changed " + quoting + "/2");
    }

    @Test
    void aRevisionThatIsGoneIsNamed() {
        revisions().deleteOne(eq("_id", id + ":2"));

        assertThat(audit().names()).containsExactly("revision-missing " + id + "/2");
    }

    @Test
    void theFirstRevisionsAreMissedToo() {
        revisions().deleteMany(new Document());

        assertThat(audit().names())
                .containsExactlyInAnyOrder(
                        "revision-missing " + id + "/1",
                        "revision-missing " + id + "/2",
                        "revision-missing " + id + "/3");
    }

    @Test
    void aChangedWordIsNamed() {
        revisions().updateOne(eq("_id", id + ":2"), Updates.set("blocks.0.text.0.text", "Otherwise."));

        assertThat(audit().names()).containsExactly("revision-changed " + id + "/2");
    }

    @Test
    void aChangedWordOfTheCurrentRevisionIsNamed() {
        posts().updateOne(eq("_id", id), Updates.set("current.title", "Harbour nights"));

        assertThat(audit().names()).containsExactly("revision-changed " + id + "/4");
    }

    @Test
    void aRevisionPutInTheOldOnesPlaceBreaksTheChain() {
        Document other = revisions().find(eq("_id", id + ":3")).first();
        String forged = "f".repeat(64);
        revisions().updateOne(eq("_id", id + ":2"), Updates.set("hash", forged));

        assertThat(other.getString("previousHash")).isNotEqualTo(forged);
        assertThat(audit().names())
                .containsExactlyInAnyOrder("revision-changed " + id + "/2", "chain-broken " + id + "/3");
    }

    @Test
    void aRevisionThatCannotBeReadIsNamed() {
        revisions().updateOne(eq("_id", id + ":1"), Updates.unset("blocks"));

        assertThat(audit().names()).containsExactly("revision-changed " + id + "/1");
    }

    @Test
    void aPostSetBackToAnEarlierRevisionIsNamed() {
        Document second = revisions().find(eq("_id", id + ":2")).first();
        second.remove("_id");
        second.remove("post");
        posts().updateOne(eq("_id", id), Updates.set("current", second));

        assertThat(audit().names()).contains("current-differs " + id + "/3");
    }

    @Test
    void aPostThatIsGoneIsMissedByItsRevisionsAndItsAddress() {
        posts().deleteOne(eq("_id", id));

        assertThat(audit().names()).contains("post-missing " + id + "/1", "slug-orphaned harbour-lights");
    }

    @Test
    void anAddressThatIsGoneIsNamed() {
        MONGO.database().getCollection("slugs").deleteOne(eq("_id", "harbour-lights"));

        assertThat(audit().names()).containsExactly("slug-lost " + id);
    }

    @Test
    void aStoryThatLeadsToNoRevisionIsNamed() {
        posts().updateOne(eq("_id", id), Updates.set("provenance.0.revision", 9));

        assertThat(audit().names()).singleElement().asString().startsWith("provenance-broken ");
    }

    @Test
    void aPostThatCannotBeReadIsNamed() {
        posts().updateOne(eq("_id", id), Updates.unset("slug"));
        posts().updateOne(eq("_id", id), Updates.unset("version"));

        assertThat(audit().names()).contains("post-unreadable " + id);
    }

    private static WrittenNotes audit() {
        WrittenNotes notes = new WrittenNotes();
        new AuditingPosts(new MongoKeptPosts(MONGO.database())).audit(notes);
        return notes;
    }

    private String take(String title, int number) {
        Resolution resolution = resolving.resolve(aStory().ofCapture("capture-" + number)
                .titled(title)
                .capturedAt("2025-08-2" + number + "T06:30:00Z")
                .saying("The words of number " + number + " are these.", "And no others.")
                .build());
        Post post = ((Resolution.Resolved) resolution).post();
        return post.id().value();
    }

    private static MongoCollection<Document> posts() {
        return MONGO.database().getCollection("posts");
    }

    private static MongoCollection<Document> revisions() {
        return MONGO.database().getCollection("revisions");
    }
}
