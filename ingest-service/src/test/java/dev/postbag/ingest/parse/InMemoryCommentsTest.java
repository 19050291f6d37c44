package dev.postbag.ingest.parse;

class InMemoryCommentsTest extends CommentsContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected long announced(CommentId comment) {
        return comments.announced.stream()
                .filter(announced -> announced.id().equals(comment))
                .count();
    }
}
