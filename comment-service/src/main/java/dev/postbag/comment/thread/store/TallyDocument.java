package dev.postbag.comment.thread.store;

import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Tally;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is counted of a comment as MongoDB keeps it, in the comment's document: {@code {replies, reacted, reactions, tallied}}. */
final class TallyDocument {

    static final String REPLIES = "replies";
    /** The sum of the reactions: derived, so that an index can go by it. */
    static final String REACTED = "reacted";
    /** How often something was kept. */
    static final String ROUND = "tallied";

    static final String REACTIONS = "reactions";

    private TallyDocument() {}

    /** Of a comment that nobody has reacted to. */
    static Document into(Document comment) {
        return comment.append(REPLIES, 0L).append(REACTED, 0L);
    }

    static Bson write(Tally tally) {
        return Updates.combine(
                Updates.set(REPLIES, tally.replies()),
                Updates.set(REACTED, tally.reacted()),
                Updates.set(REACTIONS, new Document(Map.copyOf(tally.reactions()))));
    }

    static Tally read(Document comment) {
        Map<String, Long> reactions = new TreeMap<>();
        Optional.ofNullable(comment.get(REACTIONS, Document.class))
                .ifPresent(kinds -> kinds.forEach((kind, count) -> reactions.put(kind, ((Number) count).longValue())));
        return new Tally(number(comment, REPLIES), reactions);
    }

    static long number(Document document, String name) {
        return document.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
