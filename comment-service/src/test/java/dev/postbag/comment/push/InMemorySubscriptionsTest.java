package dev.postbag.comment.push;

class InMemorySubscriptionsTest extends SubscriptionsContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
