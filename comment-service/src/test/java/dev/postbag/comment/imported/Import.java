package dev.postbag.comment.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Contributors;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryContributors;
import dev.postbag.comment.thread.InMemoryLiftings;
import dev.postbag.comment.thread.InMemoryListings;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.InMemoryTidings;
import dev.postbag.comment.thread.KeepingHistory;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.NamingContributors;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.ReadingThreads;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.ThreadPart;
import dev.postbag.comment.thread.ThreadReading;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The whole feature in memory over one thread, with a clock that stands still until told. */
final class Import extends Clock {

    static final String POST = "post";
    static final PostSign STORY = PostSign.story("story");

    final InMemoryImportedComments imported = new InMemoryImportedComments();
    final InMemoryKnownPosts posts = new InMemoryKnownPosts();
    final InMemoryComments thread = new InMemoryComments();
    final InMemoryContributors contributors = new InMemoryContributors();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final SecureRandom random = new SecureRandom();
    private Instant now = Samples.NOON;

    Import() {
        follow(PostState.published(POST, 1, true));
    }

    void follow(PostState state) {
        new FollowingPosts(threads, new InMemoryLiftings(threads), new InMemoryTidings(), random).follow(state);
    }

    void hear(ParsedSample sample) {
        hear(sample, Kills.never());
    }

    void hear(ParsedSample sample, Kills kills) {
        new TakingInComments(kills.through(ImportedComments.class, imported), settling(kills), this)
                .takeIn(sample.taken());
    }

    void becomes(PostSign sign, String post) {
        becomes(sign, post, Kills.never());
    }

    void becomes(PostSign sign, String post, Kills kills) {
        new LearningPosts(
                        kills.through(KnownPosts.class, posts),
                        kills.through(ImportedComments.class, imported),
                        settling(kills))
                .learn(post, List.of(sign));
    }

    void sweep() {
        now = now.plus(Duration.ofMinutes(5));
        Optional<ImportedComments.Place> place = Optional.empty();
        do {
            SweepingOrphans.Swept swept =
                    new SweepingOrphans(imported, settling(Kills.never()), this).sweep(Duration.ofMinutes(1), place);
            assertThat(swept.failures()).isEmpty();
            place = swept.next();
        } while (place.isPresent());
    }

    ThreadReading read() {
        return new ReadingThreads(threads, thread, new InMemoryListings(thread))
                .read(ThreadPart.whole(POST), Optional.empty(), 10_000);
    }

    List<Comment> shown() {
        return ((ThreadReading.Shown) read())
                .comments().stream().map(Listed::comment).toList();
    }

    List<String> told() {
        return imported.told().stream()
                .map(answer -> answer.to().comment() + " " + answer.outcome() + " " + answer.reason())
                .toList();
    }

    private SettlingComments settling(Kills kills) {
        Comments comments = kills.through(Comments.class, thread);
        Contributors named = kills.through(Contributors.class, contributors);
        return new SettlingComments(
                kills.through(ImportedComments.class, imported),
                kills.through(KnownPosts.class, posts),
                new KeepingHistory(comments, new NamingContributors(named, random), this));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It shows one zone's time");
    }
}
