package dev.postbag.comment.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingNewsTest {

    private static final String DEVICE = "https://push.example/device";

    private final Subscribers all = new Subscribers();
    private final String post = all.openThread();

    @Test
    void aNewCommentIsToldToItsThread() {
        all.subscribed(DEVICE, new Interest.InThread(post));

        all.hear(all.shown(all.say(post)), all.shown(all.say(all.openThread())));
        all.send();

        assertThat(all.told)
                .containsExactly(new Subscribers.Told(
                        DEVICE, new PushMessage("thread-changed", post, "/api/v1/posts/" + post + "/comments")));
    }

    @Test
    void whatAnswersACommentDirectlyIsToldToWhomFollowsItAndNothingElseIs() {
        Comment answered = all.say(post);
        all.subscribed(DEVICE, new Interest.Replies(post, answered.id()));

        Comment reply = all.keep(Samples.comment(post, "reply", Samples.NOON, answered.id()));
        all.hear(all.shown(all.keep(Samples.comment(post, "below", Samples.NOON, reply.id()))));
        all.hear(all.shown(all.say(post)));
        all.send();
        assertThat(all.told).isEmpty();

        all.hear(all.shown(reply));
        all.send();
        assertThat(all.told)
                .extracting(Subscribers.Told::message)
                .containsExactly(
                        new PushMessage("reply", post, "/api/v1/posts/" + post + "/comments?parent=" + answered.id()));
    }

    @Test
    void whatCannotBeReadAnyMoreOrWasWrittenElsewhereIsNoNews() {
        all.subscribed(DEVICE, new Interest.InThread(post));
        Comment hidden = all.keep(Samples.in(Samples.comment(post), CommentStatus.REJECTED));
        Comment made = Samples.comment(post);
        Comment imported = all.keep(new Comment(
                made.id(),
                post,
                null,
                CommentStatus.PUBLISHED,
                1,
                made.createdAt(),
                false,
                made.said(),
                Comment.Proof.NONE,
                new Comment.Imported(null)));

        all.hear(all.shown(hidden), all.shown(imported));
        all.send();

        assertThat(all.told).isEmpty();
    }

    @Test
    void whoFollowedACommentThatIsGoneIsForgotten() {
        Comment gone = all.say(post);
        SubscribeResult.Subscribed followed = all.subscribed(DEVICE, new Interest.Replies(post, gone.id()));

        all.hear(new News.CommentGone(gone.id()));

        assertThat(all.unsubscribe(followed)).isFalse();
    }

    @Test
    void aPostOfTheseDaysIsToldAndOneOutOfAnArchiveIsNot() {
        all.subscribed(DEVICE, Interest.NEW_POSTS);

        all.hear(
                new News.PostShown("old", "2009-01-16", List.of(), all.instant()),
                new News.PostShown("vague", "2026", List.of(), all.instant()),
                new News.PostShown("last-month", "2026-01", List.of(), all.instant()),
                new News.PostShown("eight-days-old", "2026-01-09", List.of(), all.instant()));
        all.send();
        assertThat(all.told).isEmpty();

        all.hear(new News.PostShown("new", "2026-01-16", List.of(), all.instant()));
        all.send();
        assertThat(all.told)
                .containsExactly(
                        new Subscribers.Told(DEVICE, new PushMessage("post-published", "new", "/api/v1/posts/new")));
    }

    @Test
    void whoFollowsATopicIsToldOfNewPostsAboutItAlone() {
        all.subscribed(DEVICE, new Interest.NewPostsAbout("sea"));

        all.hear(new News.PostShown("dry", "2026-01-16", List.of("library"), all.instant()));
        all.send();
        assertThat(all.told).isEmpty();

        all.hear(new News.PostShown("wet", "2026-01-16", List.of("library", "sea"), all.instant()));
        all.send();
        assertThat(all.told)
                .containsExactly(
                        new Subscribers.Told(DEVICE, new PushMessage("post-published", "wet", "/api/v1/posts/wet")));
    }

    @Test
    void ofADeviceThatFollowsTwoTopicsNothingIsAlike() {
        Subscription one =
                all.subscribed(DEVICE, new Interest.NewPostsAbout("sea")).subscription();
        Subscription other =
                all.subscribed(DEVICE, new Interest.NewPostsAbout("library")).subscription();
        Subscription every = all.subscribed(DEVICE, Interest.NEW_POSTS).subscription();

        assertThat(List.of(one.id(), other.id(), every.id())).doesNotHaveDuplicates();
        assertThat(List.of(one.sealed(), other.sealed(), every.sealed()))
                .doesNotHaveDuplicates()
                .allMatch(kept -> kept.length() == one.sealed().length());
    }

    @Test
    void heardAgainItIsNotToldAgain() {
        all.subscribed(DEVICE, new Interest.InThread(post));
        News news = all.shown(all.say(post));
        all.hear(news);
        all.send();

        all.pass(Duration.ofHours(1)).hear(news, news);
        all.send();

        assertThat(all.told).hasSize(1);
    }
}
