package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.Claim;
import dev.postbag.comment.imported.Conversations;
import dev.postbag.comment.imported.Parsed;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.SourceId;
import dev.postbag.comment.imported.TakeIn;
import dev.postbag.comment.imported.TakingInComments;
import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Words;
import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.kit.inbox.AtOnce;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of comments read out of exports. Heard twice, the comment's source and its id there tell that it is no other. */
@ApplicationScoped
public class ImportedCommentConsumer {

    private final Inbox inbox;
    private final TakingInComments taking;

    ImportedCommentConsumer(Inbox inbox, TakingInComments taking) {
        this.inbox = inbox;
        this.taking = taking;
    }

    @Incoming("imported-comments")
    @Blocking
    public void hear(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("imported-comments", messages, CommentParsed.class, this::takeIn);
    }

    private void takeIn(List<ReceivedEvent<CommentParsed>> received) {
        List<TakeIn> comments =
                received.stream().map(each -> read(each.event())).toList();
        AtOnce.forEach(Conversations.in(comments), conversation -> conversation.forEach(taking::takeIn));
    }

    static TakeIn read(CommentParsed event) {
        return new TakeIn(
                new SourceId(event.source(), event.sourceId()),
                new Parsed(event.comment(), event.capture(), event.reading()),
                claim(event));
    }

    private static Claim claim(CommentParsed event) {
        CommentStatus status = statusOf(event.state());
        // What was taken back is not even read.
        boolean gone = status == CommentStatus.WITHDRAWN;
        Optional<Words> words = gone ? Optional.empty() : Words.imported(event.text());
        return new Claim(
                signs(event),
                event.parentSourceId() == null ? null : new SourceId(event.source(), event.parentSourceId()),
                gone || words.isPresent() ? status : CommentStatus.REJECTED,
                words.flatMap(said -> AuthorName.read(event.author())).orElse(null),
                writtenAt(event.writtenAt()),
                words.orElse(null));
    }

    /** The story alone where there is one: an address may lead to another post until it is known which the story is. */
    private static List<PostSign> signs(CommentParsed event) {
        if (event.story() != null) {
            return List.of(PostSign.story(event.story()));
        }
        return Optional.ofNullable(event.permalink()).flatMap(PostSign::address).stream()
                .toList();
    }

    private static CommentStatus statusOf(String state) {
        return switch (state) {
            case "published" -> CommentStatus.PUBLISHED;
            case "pending" -> CommentStatus.PENDING;
            case "rejected" -> CommentStatus.REJECTED;
            case "withdrawn" -> CommentStatus.WITHDRAWN;
            default -> throw new IllegalArgumentException("No comment's state is called " + state);
        };
    }

    /** A time that is none is as good as no time. */
    @Nullable
    private static String writtenAt(@Nullable String given) {
        try {
            return given == null || OffsetDateTime.parse(given).getYear() > 9_999 ? null : given;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
