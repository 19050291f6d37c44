package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.Lifting;
import dev.postbag.comment.thread.PostState;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.post.LiftedComment;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of posts. Heard twice or late, the post's version tells that it is nothing new. */
@ApplicationScoped
public class PostConsumer {

    private static final Set<Class<? extends Event>> HEARD =
            Set.of(PostPublished.class, PostRevised.class, PostWithdrawn.class);

    private final Inbox inbox;
    private final FollowingPosts following;

    public PostConsumer(Inbox inbox, FollowingPosts following) {
        this.inbox = inbox;
        this.following = following;
    }

    @Incoming("posts")
    @Blocking
    public void hear(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(
                "posts",
                messages,
                HEARD,
                received -> following.follow(received.stream()
                        .map(ReceivedEvent::event)
                        .map(PostConsumer::stateOf)
                        .toList()));
    }

    private static PostState stateOf(Event event) {
        return switch (event) {
            case PostPublished published -> stateOf(published);
            case PostRevised revised -> stateOf(revised);
            case PostWithdrawn withdrawn -> stateOf(withdrawn);
            default -> throw new IllegalArgumentException("not heard here: " + event.getClass());
        };
    }

    private static PostState stateOf(PostPublished event) {
        return lifting(
                PostState.published(event.post(), event.version(), event.commentsOpen(), named(event.names()))
                        .on(event.publishedOn()),
                event.slug(),
                event.title(),
                event.lifted());
    }

    private static PostState stateOf(PostRevised event) {
        return lifting(
                PostState.published(event.post(), event.version(), event.commentsOpen(), named(event.names()))
                        .on(event.publishedOn()),
                event.slug(),
                event.title(),
                event.lifted());
    }

    private static PostState lifting(PostState state, String slug, String title, @Nullable List<LiftedComment> lifted) {
        if (lifted == null || lifted.isEmpty()) {
            return state;
        }
        Map<String, Integer> revisions =
                lifted.stream().collect(Collectors.toMap(LiftedComment::comment, LiftedComment::revision, Math::max));
        return state.lifting(new Lifting(slug, title, revisions));
    }

    private static List<String> named(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private static PostState stateOf(PostWithdrawn event) {
        return PostState.withdrawn(event.post(), event.version());
    }
}
