package dev.postbag.comment.imported;

import java.util.List;

class InMemoryImportedCommentsTest extends ImportedCommentsContract {

    private final InMemoryImportedComments comments = new InMemoryImportedComments();

    @Override
    protected ImportedComments comments() {
        return comments;
    }

    @Override
    protected ImportedComments empty() {
        return new InMemoryImportedComments();
    }

    @Override
    protected List<String> toldOf(String id) {
        return comments.told().stream().map(ImportedCommentsContract::wordsOf).toList();
    }
}
