package dev.postbag.kit.outbox;

import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * New documents whose events go to this replica's relay straight from memory, so that it need not read them again. Only for
 * inserts: a document that is there already may hold earlier events, which go first.
 */
public interface Handover {

    /** One to nobody: only sweeps find the events. */
    static Handover toSweeps() {
        return new Handover() {
            @Override
            public Document into(Document document, List<OutboxEvent> events) {
                return Outbox.into(document, events);
            }

            @Override
            public void inserted(Collection<?> notInserted) {
                // What waits in the documents is all there is.
            }
        };
    }

    /** Puts the events, if there are any, into a document that is to be inserted, and that has its {@code _id}. */
    Document into(Document document, List<OutboxEvent> events);

    /**
     * Has the events published; to be called once the documents are inserted. Without this call they are found by a sweep,
     * later.
     *
     * @param notInserted the ids of those that were there before
     */
    void inserted(Collection<?> notInserted);
}
