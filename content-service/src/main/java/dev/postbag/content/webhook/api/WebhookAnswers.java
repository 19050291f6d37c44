package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Webhook;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers about webhooks: for their operator alone, with the version for If-Match. */
final class WebhookAnswers {

    private WebhookAnswers() {}

    static Response of(Webhook webhook) {
        return answer(Response.ok(), webhook, WebhookView.of(webhook));
    }

    static Response withSecret(Response.ResponseBuilder answer, Webhook webhook) {
        return answer(answer, webhook, WebhookSecretView.of(webhook));
    }

    static Response list(Response page) {
        return Response.fromResponse(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response answer(Response.ResponseBuilder answer, Webhook webhook, Object shown) {
        return answer.entity(shown)
                .tag(String.valueOf(webhook.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
