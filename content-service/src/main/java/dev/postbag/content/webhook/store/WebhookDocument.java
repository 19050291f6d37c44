package dev.postbag.content.webhook.store;

import dev.postbag.content.webhook.Webhook;
import dev.postbag.content.webhook.WebhookEvent;
import dev.postbag.content.webhook.WebhookSecret;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;

/** A webhook as MongoDB keeps it, its secrets too, since messages are signed with them. */
final class WebhookDocument {

    static final String ACTIVE = "active";
    static final String VERSION = "version";

    private static final String EVENTS = "events";
    private static final String SECRETS = "secrets";
    private static final String ENDS_AT = "endsAt";

    private WebhookDocument() {}

    static Document of(Webhook webhook) {
        return new Document("_id", webhook.id())
                .append("url", webhook.url().toString())
                .append(
                        EVENTS,
                        webhook.events().stream()
                                .map(WebhookEvent::code)
                                .sorted()
                                .toList())
                .append(ACTIVE, webhook.active())
                .append("switchedOff", webhook.switchedOff())
                .append(
                        SECRETS,
                        webhook.secrets().stream().map(WebhookDocument::of).toList())
                .append("order", webhook.order())
                .append("createdAt", Date.from(webhook.createdAt()))
                .append("updatedAt", Date.from(webhook.updatedAt()))
                .append(VERSION, webhook.version());
    }

    static Webhook read(Document document) {
        return new Webhook(
                document.getString("_id"),
                URI.create(document.getString("url")),
                document.getList(EVENTS, String.class).stream()
                        .flatMap(code -> WebhookEvent.read(code).stream())
                        .collect(Collectors.toSet()),
                document.getBoolean(ACTIVE),
                document.getString("switchedOff"),
                document.getList(SECRETS, Document.class).stream()
                        .map(WebhookDocument::secret)
                        .toList(),
                document.getString("order"),
                instant(document, "createdAt"),
                instant(document, "updatedAt"),
                document.getLong(VERSION));
    }

    private static Document of(WebhookSecret secret) {
        Instant end = secret.endsAt();
        return new Document("value", secret.value()).append(ENDS_AT, end == null ? null : Date.from(end));
    }

    private static WebhookSecret secret(Document document) {
        Date end = document.getDate(ENDS_AT);
        return new WebhookSecret(document.getString("value"), end == null ? null : end.toInstant());
    }

    static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field)).toInstant();
    }
}
