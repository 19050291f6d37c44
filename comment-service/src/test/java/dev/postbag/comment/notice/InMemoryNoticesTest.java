package dev.postbag.comment.notice;

class InMemoryNoticesTest extends NoticesContract {

    private final InMemoryNotices notices = new InMemoryNotices();

    @Override
    protected Notices notices() {
        return notices;
    }
}
