package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.CountingComments;
import dev.postbag.content.discussion.Counts;
import dev.postbag.content.discussion.InMemoryCommentStates;
import dev.postbag.content.discussion.InMemoryCounts;
import dev.postbag.content.discussion.ReadingCounts;
import dev.postbag.content.discussion.TellingCounts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Writers, replicas that number and clients that sync, each between any two steps of the others, and killed anywhere. */
class CopiesEndEqualTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);
    private static final int POSTS = 4;

    @Property(tries = 1_000)
    void aClientThatOnlySyncsEndsEqualToTheServer(@ForAll Random random) {
        World world = new World(random);
        for (int step = 0; step < 300; step++) {
            world.somethingHappens();
        }

        world.comesToRest();
        assertThat(world.first.kept()).isEqualTo(world.asRead());
        assertThat(world.second.kept()).isEqualTo(world.asRead());
    }

    private static final class World {

        private final Random random;
        private final InMemoryPosts posts = new InMemoryPosts();
        private final NumberedPosts numbered = new InMemoryNumberedPosts(posts);
        private final InMemoryCommentStates comments = new InMemoryCommentStates();
        private final InMemorySourceArticles articles = new InMemorySourceArticles();
        private final Counts counts = new InMemoryCounts();
        private final TellingCounts telling = new TellingCounts(new CountingComments(comments), counts, CLOCK);
        private final ReadingCounts reading = new ReadingCounts(counts, new CountingComments(comments));
        private final Copy first = new Copy(reading, articles);
        private final Copy second = new Copy(reading, articles);
        private final List<Consumer<Runnable>> works = List.of(
                this::number, this::number, this::number, pause -> sync(first, pause), pause -> sync(second, pause));
        private final List<Activity> running = new ArrayList<>();
        private int changes;

        World(Random random) {
            this.random = random;
            works.forEach(work -> running.add(new Activity(work)));
        }

        void somethingHappens() {
            int chance = random.nextInt(20);
            if (chance == 0) {
                somethingChanges();
                return;
            }
            // The first ones are slow.
            int which = Math.max(random.nextInt(running.size()), random.nextInt(running.size()));
            boolean goesOn = chance > 1 && running.get(which).step();
            if (chance == 1) {
                running.get(which).kill();
            }
            if (!goesOn) {
                running.set(which, new Activity(works.get(which)));
            }
        }

        void comesToRest() {
            for (Activity activity : running) {
                boolean goesOn = true;
                while (goesOn) {
                    goesOn = activity.step();
                }
            }
            new NumberingPosts(numbered, comments, telling, articles).number();
            for (Copy copy : List.of(first, second)) {
                boolean more = true;
                while (more) {
                    more = copy.take(new SyncingPosts(numbered), 2);
                }
            }
        }

        Map<String, String> asRead() {
            return Copy.asRead(posts.all(), reading, articles);
        }

        private void number(Runnable pause) {
            new NumberingPosts(new NumberedPostsWith(numbered, pause), comments, telling, articles).number();
        }

        private void sync(Copy copy, Runnable pause) {
            copy.take(new SyncingPosts(new NumberedPostsWith(numbered, pause)), 1 + random.nextInt(3));
        }

        private void somethingChanges() {
            changes++;
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> resolve(random.nextInt(4) == 0);
                case 3 -> withdraw();
                case 4, 5 -> comment();
                default -> articles.set(post(), "article " + random.nextInt(3));
            }
        }

        private void resolve(boolean draft) {
            StoryBuilder story = aStory().ofCapture("c" + changes)
                    .capturedAt(Instant.parse("2025-08-21T06:30:00Z").plusSeconds(changes))
                    .titled("Post " + random.nextInt(POSTS))
                    .saying("Words " + changes);
            new ResolvingStories(posts, CLOCK).resolve((draft ? story.draft() : story).build());
        }

        private void withdraw() {
            if (random.nextInt(4) == 0) {
                new WithdrawingPosts(posts, CLOCK).withdraw(new WithdrawPost(post().value(), "It was wrong."));
            }
        }

        private void comment() {
            String post = post().value();
            comments.keep(
                    List.of(new CommentState(post + " " + random.nextInt(3), post, random.nextBoolean(), changes)));
        }

        private PostId post() {
            return PostId.of("2025-08-20|post " + random.nextInt(POSTS));
        }
    }
}
