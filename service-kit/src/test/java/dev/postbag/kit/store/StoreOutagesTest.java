package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class StoreOutagesTest {

    private final StoreOutages outages = new StoreOutages();

    @Test
    void aServerThatCannotBeReachedIsOneWhateverItIsWrappedIn() {
        MongoTimeoutException timeout = new MongoTimeoutException("no server");

        assertThat(outages.isOne(timeout)).isTrue();
        assertThat(outages.isOne(new IllegalStateException(timeout))).isTrue();
    }

    @Test
    void aPrimaryThatStepsDownAmidAWriteIsOne() {
        ServerAddress server = new ServerAddress("127.0.0.1", 27017);
        WriteError one = new WriteError(189, "Not primary while writing", new BsonDocument());
        BulkWriteError ofMany = new BulkWriteError(189, "Not primary while writing", new BsonDocument(), 0);

        assertThat(outages.isOne(new MongoWriteException(one, server, Set.of())))
                .isTrue();
        assertThat(outages.isOne(new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(), List.of(ofMany), null, server, Set.of())))
                .isTrue();
    }

    @Test
    void aServerThatRefusesOneThingIsNone() {
        assertThat(outages.isOne(new MongoException(121, "document failed validation")))
                .isFalse();
        assertThat(outages.isOne(new IllegalStateException("a fault"))).isFalse();
    }
}
