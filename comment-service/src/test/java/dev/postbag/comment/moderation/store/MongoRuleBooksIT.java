package dev.postbag.comment.moderation.store;

import dev.postbag.comment.moderation.RuleBooks;
import dev.postbag.comment.moderation.RuleBooksContract;
import dev.postbag.testkit.MongoForTests;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoRuleBooksIT {

    @Nested
    class OnTheChosenServer extends RuleBooksContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @BeforeEach
        void nothingIsKept() {
            mongo.database().getCollection(MongoRuleBooks.COLLECTION).deleteMany(new Document());
        }

        @Override
        protected RuleBooks books() {
            return new MongoRuleBooks(mongo.database());
        }
    }

    @Nested
    class OnTheEmbeddedServer extends RuleBooksContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @BeforeEach
        void nothingIsKept() {
            mongo.database().getCollection(MongoRuleBooks.COLLECTION).deleteMany(new Document());
        }

        @Override
        protected RuleBooks books() {
            return new MongoRuleBooks(mongo.database());
        }
    }
}
