package dev.postbag.content.post;

class InMemoryLiftingsTest extends LiftingsContract {

    private final Liftings liftings = new InMemoryLiftings();

    @Override
    protected Liftings liftings() {
        return liftings;
    }
}
