package dev.postbag.comment.thread.store;

import com.mongodb.client.model.Updates;
import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Docket;
import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A docket as MongoDB keeps it, in its comment's document: {@code {decisions: […], queue: {kinds, place, notFor, claim:
 * {by, until}}, appeal: {at, decision, text}}}. A queue's place is text that sorts by time, then id.
 */
final class DocketDocument {

    static final String DECISIONS = "decisions";
    static final String DECIDED_AT = DECISIONS + ".at";
    static final String QUEUE = "queue";
    static final String QUEUE_PLACE = "queue.place";
    static final String QUEUE_KINDS = "queue.kinds";
    static final String QUEUE_NOT_FOR = "queue.notFor";
    static final String QUEUE_CLAIM = "queue.claim";
    static final String APPEAL = "appeal";
    static final String APPEALED_AT = "appeal.at";

    private static final String AT = "at";

    private DocketDocument() {}

    static Document write(String comment, Docket docket) {
        Document document = new Document();
        if (!docket.decisions().isEmpty()) {
            document.append(
                    DECISIONS,
                    docket.decisions().stream().map(DecisionDocument::write).toList());
        }
        if (docket.waiting() != null) {
            document.append(QUEUE, write(comment, docket.waiting()));
        }
        if (docket.appeal() != null) {
            document.append(APPEAL, write(docket.appeal()));
        }
        return document;
    }

    /** Decisions are only ever added, and lose their texts with the comment's words. What readers report meanwhile is not lost by a change that decides nothing. */
    static Bson change(Docket before, CommentChange change) {
        Docket after = change.comment().docket();
        List<Bson> updates = new ArrayList<>();
        List<Document> fresh = after.decisions().stream()
                .skip(before.decisions().size())
                .map(DecisionDocument::write)
                .toList();
        if (!fresh.isEmpty()) {
            updates.add(Updates.pushEach(DECISIONS, fresh));
        }
        if (after.appeal() != null) {
            updates.add(Updates.set(APPEAL, write(after.appeal())));
        }
        switch (change) {
            case CommentChange.Decided decided -> updates.add(queue(change.comment()));
            case CommentChange.Appealed appealed -> updates.add(queue(change.comment()));
            case CommentChange.Withdrawn withdrawn -> updates.add(queue(change.comment()));
            case CommentChange.Erased erased -> {
                updates.add(queue(change.comment()));
                if (!after.decisions().isEmpty()) {
                    updates.add(Updates.set(
                            DECISIONS,
                            after.decisions().stream()
                                    .map(DecisionDocument::write)
                                    .toList()));
                }
            }
            case CommentChange.Published published -> {}
            case CommentChange.Hidden hidden -> {}
            case CommentChange.Revised revised -> {}
            case CommentChange.Picked picked -> {}
            case CommentChange.Unpicked unpicked -> {}
        }
        return Updates.combine(updates);
    }

    private static Bson queue(Comment after) {
        Waiting waiting = after.docket().waiting();
        return waiting == null ? Updates.unset(QUEUE) : Updates.set(QUEUE, write(after.id(), waiting));
    }

    static Docket read(Document document) {
        return new Docket(
                Optional.ofNullable(document.getList(DECISIONS, Document.class)).orElse(List.of()).stream()
                        .map(DecisionDocument::read)
                        .toList(),
                readWaiting(document.get(QUEUE, Document.class)),
                readAppeal(document.get(APPEAL, Document.class)));
    }

    static Document write(String comment, Waiting waiting) {
        Document document = new Document(
                        "kinds",
                        waiting.kinds().stream()
                                .sorted()
                                .map(DocketDocument::write)
                                .toList())
                .append("place", new QueuePlace(waiting.since(), comment).text())
                .append("notFor", waiting.notFor().stream().sorted().toList());
        if (waiting.claim() != null) {
            document.append(
                    "claim",
                    new Document("by", waiting.claim().by())
                            .append("until", Date.from(waiting.claim().until())));
        }
        return document;
    }

    static String write(Waiting.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    private static Waiting readWaiting(@Nullable Document queue) {
        if (queue == null) {
            return null;
        }
        Set<Waiting.Kind> kinds = queue.getList("kinds", String.class).stream()
                .map(kind -> Waiting.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        Document claim = queue.get("claim", Document.class);
        return new Waiting(
                kinds,
                QueuePlace.read(queue.getString("place")).orElseThrow().since(),
                new HashSet<>(queue.getList("notFor", String.class)),
                claim == null ? null : new Waiting.Claim(claim.getString("by"), instant(claim, "until")));
    }

    private static Document write(Appeal appeal) {
        Document document = new Document(AT, Date.from(appeal.at())).append("decision", appeal.decision());
        return appeal.text() == null ? document : document.append("text", appeal.text());
    }

    @Nullable
    private static Appeal readAppeal(@Nullable Document appeal) {
        return appeal == null
                ? null
                : new Appeal(instant(appeal, AT), appeal.getString("decision"), appeal.getString("text"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
