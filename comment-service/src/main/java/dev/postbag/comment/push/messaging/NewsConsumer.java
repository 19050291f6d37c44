package dev.postbag.comment.push.messaging;

import dev.postbag.comment.push.HearingNews;
import dev.postbag.comment.push.News;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what devices may be told of: new posts, and this service's own comments once they can be read. */
@ApplicationScoped
public class NewsConsumer {

    private static final Set<Class<? extends Event>> OF_COMMENTS =
            Set.of(CommentPublished.class, CommentWithdrawn.class, CommentErased.class);
    private static final Set<Class<? extends Event>> OF_POSTS = Set.of(PostPublished.class);

    private final Inbox inbox;
    private final HearingNews hearing;

    NewsConsumer(Inbox inbox, HearingNews hearing) {
        this.inbox = inbox;
        this.hearing = hearing;
    }

    @Incoming("comment-news")
    @Blocking
    public void onComments(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("comment-news", messages, OF_COMMENTS, this::hear);
    }

    @Incoming("post-news")
    @Blocking
    public void onPosts(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("post-news", messages, OF_POSTS, this::hear);
    }

    private void hear(List<ReceivedEvent<Event>> received) {
        hearing.hear(received.stream().flatMap(one -> read(one).stream()).toList());
    }

    /** What is told again is no news; but what is gone is to be gone. */
    static Optional<News> read(ReceivedEvent<Event> received) {
        return Optional.of(newsOf(received.event()))
                .filter(news -> !received.retold() || news instanceof News.CommentGone);
    }

    private static News newsOf(Event event) {
        return switch (event) {
            case CommentPublished shown ->
                new News.CommentShown(shown.comment(), shown.post(), shown.inReplyTo(), shown.occurredAt());
            case CommentWithdrawn gone -> new News.CommentGone(gone.comment());
            case CommentErased gone -> new News.CommentGone(gone.comment());
            case PostPublished shown ->
                new News.PostShown(
                        shown.post(),
                        shown.publishedOn(),
                        Objects.requireNonNullElse(shown.topics(), List.of()),
                        shown.occurredAt());
            default -> throw new IllegalArgumentException("not heard here: " + event.getClass());
        };
    }
}
