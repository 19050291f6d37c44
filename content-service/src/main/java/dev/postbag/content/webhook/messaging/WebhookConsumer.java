package dev.postbag.content.webhook.messaging;

import dev.postbag.content.webhook.Happening;
import dev.postbag.content.webhook.TellingWebhooks;
import dev.postbag.content.webhook.WebhookEvent;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentRevised;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to posts and comments that everybody can read. */
@ApplicationScoped
public class WebhookConsumer {

    private static final Set<Class<? extends Event>> OF_POSTS =
            Set.of(PostPublished.class, PostRevised.class, PostWithdrawn.class);
    private static final Set<Class<? extends Event>> OF_COMMENTS =
            Set.of(CommentPublished.class, CommentRevised.class, CommentHidden.class, CommentWithdrawn.class);

    private final Inbox inbox;
    private final TellingWebhooks telling;

    WebhookConsumer(Inbox inbox, TellingWebhooks telling) {
        this.inbox = inbox;
        this.telling = telling;
    }

    @Incoming("webhook-posts")
    @Blocking
    public void onPosts(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("webhook-posts", messages, OF_POSTS, this::tell);
    }

    @Incoming("webhook-comments")
    @Blocking
    public void onComments(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("webhook-comments", messages, OF_COMMENTS, this::tell);
    }

    private void tell(List<ReceivedEvent<Event>> received) {
        telling.tell(received.stream().flatMap(WebhookConsumer::read).toList());
    }

    static Stream<Happening> read(ReceivedEvent<Event> received) {
        if (received.retold()) {
            return Stream.empty();
        }
        return switch (received.event()) {
            case PostPublished event -> ofPost(received, WebhookEvent.POST_PUBLISHED, event.post());
            case PostRevised event -> ofPost(received, WebhookEvent.POST_REVISED, event.post());
            case PostWithdrawn event -> ofPost(received, WebhookEvent.POST_WITHDRAWN, event.post());
            case CommentPublished event ->
                ofComment(received, WebhookEvent.COMMENT_PUBLISHED, event.post(), event.comment());
            case CommentRevised event ->
                ofComment(received, WebhookEvent.COMMENT_REVISED, event.post(), event.comment());
            case CommentHidden event -> ofComment(received, WebhookEvent.COMMENT_HIDDEN, event.post(), event.comment());
            case CommentWithdrawn event ->
                // That somebody took back what nobody could read is theirs alone to know.
                Objects.requireNonNullElse(event.wasPublished(), true)
                        ? ofComment(received, WebhookEvent.COMMENT_WITHDRAWN, event.post(), event.comment())
                        : Stream.empty();
            default ->
                throw new IllegalArgumentException(
                        "not heard here: " + received.event().getClass());
        };
    }

    private static Stream<Happening> ofPost(ReceivedEvent<Event> received, WebhookEvent event, String post) {
        return Stream.of(new Happening(received.id(), received.time(), event, post, null));
    }

    private static Stream<Happening> ofComment(
            ReceivedEvent<Event> received, WebhookEvent event, String post, String comment) {
        return Stream.of(new Happening(received.id(), received.time(), event, post, comment));
    }
}
