package dev.postbag.content.webhook;

class InMemoryWebhooksTest extends WebhooksContract {

    private final Webhooks webhooks = new InMemoryWebhooks();

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }
}
