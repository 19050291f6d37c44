package dev.postbag.content.post.store;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.CountingComments;
import dev.postbag.content.discussion.InMemoryCommentStates;
import dev.postbag.content.discussion.InMemoryCounts;
import dev.postbag.content.discussion.ReadingCounts;
import dev.postbag.content.discussion.TellingCounts;
import dev.postbag.content.post.Copy;
import dev.postbag.content.post.InMemorySourceArticles;
import dev.postbag.content.post.NumberedPostsWith;
import dev.postbag.content.post.NumberingPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.SyncingPosts;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writers, replicas that number and die, and clients that sync, all at once on a real server. */
class CopiesEndEqualIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final int POSTS = 30;
    private static final int STEPS = 150;

    private final MongoPosts posts =
            new MongoPosts(MONGO.database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
    private final MongoNumberedPosts numbered = new MongoNumberedPosts(MONGO.database());
    private final InMemoryCommentStates comments = new InMemoryCommentStates();
    private final InMemorySourceArticles articles = new InMemorySourceArticles();
    private final InMemoryCounts counts = new InMemoryCounts();
    private final TellingCounts telling = new TellingCounts(new CountingComments(comments), counts, Clock.systemUTC());
    private final ReadingCounts reading = new ReadingCounts(counts, new CountingComments(comments));
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
        posts.createIndexes();
        numbered.createIndexes();
    }

    @RepeatedTest(3)
    void aClientThatOnlySyncsEndsEqualToTheServer(RepetitionInfo repetition) throws Exception {
        SyncingPosts syncing = new SyncingPosts(numbered);
        List<Copy> copies =
                Stream.generate(() -> new Copy(reading, articles)).limit(2).toList();
        List<Consumer<Random>> work = new ArrayList<>();
        IntStream.range(0, 4).forEach(writer -> work.add(this::write));
        IntStream.range(0, 3).forEach(replica -> work.add(this::numberOrDie));
        copies.forEach(copy -> work.add(random -> copy.take(syncing, 1 + random.nextInt(5))));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Consumer<Random> one : work) {
                Random random = new Random(31L * repetition.getCurrentRepetition() + running.size());
                running.add(threads.submit(() -> IntStream.range(0, STEPS).forEach(step -> one.accept(random))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        new NumberingPosts(numbered, comments, telling, articles).number();

        Map<String, String> server = Copy.asRead(allPosts(), reading, articles);
        assertThat(server).hasSizeGreaterThan(POSTS / 2);
        List<String> ids = allPosts().stream().map(post -> post.id().value()).toList();
        comments.visible(ids)
                .forEach((post, visible) -> assertThat(
                                counts.latest(List.of(post)).get(post).comments())
                        .isEqualTo(visible));
        for (Copy copy : copies) {
            boolean more = true;
            while (more) {
                more = copy.take(syncing, 7);
            }
            assertThat(copy.kept()).isEqualTo(server);
        }
    }

    private void write(Random random) {
        int change = changes.incrementAndGet();
        String title = "Post " + random.nextInt(POSTS);
        PostId post = PostId.of("2025-08-20|" + title.toLowerCase(Locale.ROOT));
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 ->
                new ResolvingStories(posts, Clock.systemUTC())
                        .resolve(aStory().ofCapture("c" + change)
                                .capturedAt(
                                        Instant.parse("2025-08-21T06:30:00Z").plusSeconds(change))
                                .titled(title)
                                .saying("Words " + change)
                                .build());
            case 4, 5 ->
                comments.keep(List.of(
                        new CommentState(post + " " + random.nextInt(3), post.value(), random.nextBoolean(), change)));
            case 6 -> articles.set(post, "article " + change);
            default -> {
                if (random.nextInt(20) == 0) {
                    new WithdrawingPosts(posts, Clock.systemUTC())
                            .withdraw(new WithdrawPost(post.value(), "It was wrong."));
                }
            }
        }
    }

    private void numberOrDie(Random random) {
        try {
            new NumberingPosts(new NumberedPostsWith(numbered, () -> dieAtTimes(random)), comments, telling, articles)
                    .number();
        } catch (Killed killed) {
            // Nobody finishes what it was at.
        }
    }

    private static void dieAtTimes(Random random) {
        if (random.nextInt(25) == 0) {
            throw new Killed();
        }
    }

    private List<Post> allPosts() {
        return IntStream.range(0, POSTS)
                .mapToObj(number -> PostId.of("2025-08-20|post " + number))
                .flatMap(id -> posts.find(id).stream())
                .toList();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
