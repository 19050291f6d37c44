package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
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
    void aServerThatRefusesOneThingIsNone() {
        assertThat(outages.isOne(new MongoException(121, "document failed validation")))
                .isFalse();
        assertThat(outages.isOne(new IllegalStateException("a fault"))).isFalse();
    }
}
