package dev.postbag.comment.moderation;

class InMemoryPostModesTest extends PostModesContract {

    private final InMemoryPostModes modes = new InMemoryPostModes();

    @Override
    protected PostModes modes() {
        return modes;
    }
}
