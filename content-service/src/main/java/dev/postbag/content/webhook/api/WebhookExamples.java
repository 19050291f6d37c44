package dev.postbag.content.webhook.api;

/** Webhooks as the API's document shows them. */
final class WebhookExamples {

    static final String ID = "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63";
    static final String DELIVERY_ID = "msg_0e5d3a9c-5a7e-3b0c-9d0b-6d3a1f2b4c5d";

    static final String REQUEST = """
            {"url": "https://letters.example/hooks/postbag", "events": ["post.published", "post.withdrawn"]}""";

    static final String CHANGE = """
            {"active": true}""";

    static final String WEBHOOK = """
            {"id": "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", "url": "https://letters.example/hooks/postbag",
            "events": ["post.published", "post.withdrawn"], "active": true,
            "createdAt": "2026-01-18T08:00:00Z", "updatedAt": "2026-01-18T08:00:00Z",
            "links": {"self": "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63",
            "deliveries": "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63/deliveries"}}""";

    static final String WITH_SECRET =
            "{\"webhook\": " + WEBHOOK + ", \"secret\": \"whsec_cG9zdGJhZyBzaG93cyB0aGlzIGFzIGFuIGV4YW1wbGU=\"}";

    static final String PAGE = "{\"items\": [" + WEBHOOK + "]}";

    static final String ATTEMPT = """
            {"at": "2026-01-18T08:05:01Z", "status": 204, "outcome": "delivered"}""";

    static final String DELIVERY = """
            {"id": "msg_0e5d3a9c-5a7e-3b0c-9d0b-6d3a1f2b4c5d", "webhook": "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63",
            "event": "comment.published", "post": "k3jq7w2m5xv6tq4nbc2ahd3feu",
            "comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "happenedAt": "2026-01-18T08:05:00Z", "state": "waiting",
            "nextAttemptAt": "2026-01-18T08:10:16Z",
            "attempts": [{"at": "2026-01-18T08:05:01Z", "status": 503, "outcome": "http-503"},
            {"at": "2026-01-18T08:05:21Z", "outcome": "timed-out"}],
            "links": {"webhook": "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63"}}""";

    static final String DEAD_LETTERS = """
            {"items": [{"id": "msg_0e5d3a9c-5a7e-3b0c-9d0b-6d3a1f2b4c5d",
            "webhook": "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", "event": "post.published",
            "post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "happenedAt": "2026-01-18T08:05:00Z", "state": "dead",
            "attempts": [{"at": "2026-01-18T08:05:01Z", "status": 410, "outcome": "http-410"}],
            "links": {"webhook": "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63"}}]}""";

    static final String DELIVERIES = "{\"items\": [" + DELIVERY + "]}";

    private WebhookExamples() {}
}
