package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoCollection;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.together.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;

/** Comments on their way into MongoDB: those that come at once go in one write, which is journaled once. */
final class NewComments {

    private final MongoCollection<Document> comments;
    private final Supplier<Handover> handovers;
    private final Together<New, Boolean> together = new Together<>(this::keep);

    record New(Document document, List<OutboxEvent> events) {

        String id() {
            return document.getString(CommentDocument.ID);
        }

        Document into(Handover handover) {
            return handover.into(document, events);
        }
    }

    NewComments(MongoCollection<Document> comments, Supplier<Handover> handovers) {
        this.comments = comments;
        this.handovers = handovers;
    }

    /** Keeps the comment with its events; false when one of its id is there, which stays. */
    boolean keep(Document document, List<OutboxEvent> events) {
        return together.with(new New(document, events));
    }

    /** Of each whether it was kept. */
    List<Boolean> keep(List<New> batch) {
        Map<String, New> different = new LinkedHashMap<>();
        batch.forEach(one -> different.putIfAbsent(one.id(), one));
        Handover handover = handovers.get();
        List<Document> documents =
                different.values().stream().map(one -> one.into(handover)).toList();
        List<Boolean> kept = Inserts.into(comments, documents);
        Set<String> there = new HashSet<>();
        for (int place = 0; place < documents.size(); place++) {
            if (!kept.get(place)) {
                there.add(documents.get(place).getString(CommentDocument.ID));
            }
        }
        handover.inserted(there);
        List<Boolean> answers = new ArrayList<>();
        batch.forEach(one -> answers.add(there.add(one.id())));
        return answers;
    }
}
