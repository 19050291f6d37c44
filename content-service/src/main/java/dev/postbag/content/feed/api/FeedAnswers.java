package dev.postbag.content.feed.api;

import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedForm;
import dev.postbag.content.feed.Feeds;
import dev.postbag.content.feed.FollowingPublication;
import dev.postbag.content.feed.LastChange;
import dev.postbag.content.feed.MakingFeeds;
import dev.postbag.content.post.AwaitingTopics;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Feeds as they are answered over HTTP. */
@ApplicationScoped
public class FeedAnswers {

    private final MakingFeeds making;
    private final Feeds feeds;
    private final FollowingPublication following;
    private final AwaitingTopics awaiting;

    FeedAnswers(MakingFeeds making, Feeds feeds, FollowingPublication following, AwaitingTopics awaiting) {
        this.making = making;
        this.feeds = feeds;
        this.following = following;
        this.awaiting = awaiting;
    }

    Response answer(FeedForm form, @Nullable String topic, UriInfo uri, Request request, HttpHeaders asked) {
        // Before the posts are read: what changes meanwhile is no older than this says.
        LastChange changed = following.look();
        boolean incomplete = topic != null && awaiting.awaits();
        Feed feed = making.make(form, topic, base(uri))
                .orElseThrow(() -> ProblemException.notFound(
                        "topic-not-found", "No such topic", "No post that can be read is about it."));
        String written = feeds.write(form, feed);
        Response answer = Conditional.answer(
                request,
                asked,
                written,
                changed.known(),
                () -> Response.ok(written, type(form) + ";charset=UTF-8").build());
        if (incomplete) {
            // Posts may get the topic with nobody telling.
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return answer;
    }

    static String base(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String type(FeedForm form) {
        return switch (form) {
            case ATOM -> FeedTerms.ATOM;
            case RSS -> FeedTerms.RSS;
            case JSON -> FeedTerms.JSON;
        };
    }
}
