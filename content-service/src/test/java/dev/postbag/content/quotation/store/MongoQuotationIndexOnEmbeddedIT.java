package dev.postbag.content.quotation.store;

import dev.postbag.content.quotation.QuotationIndex;
import dev.postbag.content.quotation.QuotationIndexContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoQuotationIndexOnEmbeddedIT extends QuotationIndexContract {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    private final MongoQuotationIndex index = new MongoQuotationIndex(MONGO.database());

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
        index.createIndexes();
    }

    @Override
    protected QuotationIndex index() {
        return index;
    }
}
