package dev.postbag.content.discussion.store;

import dev.postbag.content.discussion.CommentStates;
import dev.postbag.content.discussion.CommentStatesContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCommentStatesIT extends CommentStatesContract {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private final MongoCommentStates states = new MongoCommentStates(MONGO.database());

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
        states.createIndexes();
    }

    @Override
    protected CommentStates states() {
        return states;
    }
}
