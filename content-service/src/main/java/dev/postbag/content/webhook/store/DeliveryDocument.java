package dev.postbag.content.webhook.store;

import static dev.postbag.content.webhook.store.WebhookDocument.instant;

import dev.postbag.content.webhook.Attempt;
import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryState;
import dev.postbag.content.webhook.WebhookEvent;
import java.util.Date;
import org.bson.Document;

/** A delivery as MongoDB keeps it. */
final class DeliveryDocument {

    static final String ID = "_id";
    static final String WEBHOOK = "webhook";
    static final String STATE = "state";
    static final String CREATED_AT = "createdAt";
    static final String DUE_AT = "dueAt";
    static final String FORGET_AT = "forgetAt";

    private static final String ATTEMPTS = "attempts";
    private static final String STATUS = "status";

    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        return new Document(ID, delivery.id())
                .append(WEBHOOK, delivery.webhook())
                .append("event", delivery.event().code())
                .append("post", delivery.post())
                .append("comment", delivery.comment())
                .append("happenedAt", Date.from(delivery.happenedAt()))
                .append(STATE, delivery.state().code())
                .append(
                        ATTEMPTS,
                        delivery.attempts().stream().map(DeliveryDocument::of).toList())
                .append("tries", delivery.tries())
                .append(CREATED_AT, Date.from(delivery.createdAt()))
                .append(DUE_AT, Date.from(delivery.dueAt()))
                .append(FORGET_AT, Date.from(delivery.forgetAt()));
    }

    static Delivery read(Document document) {
        return new Delivery(
                document.getString(ID),
                document.getString(WEBHOOK),
                WebhookEvent.read(document.getString("event")).orElseThrow(),
                document.getString("post"),
                document.getString("comment"),
                instant(document, "happenedAt"),
                DeliveryState.read(document.getString(STATE)).orElseThrow(),
                document.getList(ATTEMPTS, Document.class).stream()
                        .map(DeliveryDocument::attempt)
                        .toList(),
                document.getInteger("tries"),
                instant(document, CREATED_AT),
                instant(document, DUE_AT),
                instant(document, FORGET_AT));
    }

    private static Document of(Attempt attempt) {
        return new Document("at", Date.from(attempt.at()))
                .append(STATUS, attempt.status())
                .append("outcome", attempt.outcome());
    }

    private static Attempt attempt(Document document) {
        return new Attempt(instant(document, "at"), document.getInteger(STATUS), document.getString("outcome"));
    }
}
