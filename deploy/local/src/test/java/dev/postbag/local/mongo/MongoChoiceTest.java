package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoChoiceTest {

    @ParameterizedTest
    @EnumSource(names = {"MONGOD", "DOCKER", "FETCHED", "EMBEDDED"})
    void eachKindIsChosenByItsWord(MongoKind kind) {
        assertThat(MongoChoice.parse(kind.word())).isEqualTo(new MongoChoice.Forced(kind));
    }

    @Test
    void anAddressIsChosenByItself() {
        assertThat(MongoChoice.parse("mongodb://db.example:27017/?replicaSet=rs"))
                .isEqualTo(new MongoChoice.Address("mongodb://db.example:27017/?replicaSet=rs"));
        assertThat(MongoChoice.parse("automatic")).isEqualTo(MongoChoice.automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "URI", "postgres", "Mongod", "http://127.0.0.1"})
    void anotherWordIsRefusedSayingWhatMayBeTyped(String word) {
        assertThatThrownBy(() -> MongoChoice.parse(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use mongod, docker, fetched, embedded");
    }

    @Test
    void aWrongAddressIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> MongoChoice.parse("mongodb://editor:s%%cret@:99999/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cret");
    }

    @Test
    void aPrintedAddressHasNoPassword() {
        assertThat(MongoChoice.parse("mongodb://editor:secret@db.example:27017/")
                        .toString())
                .isEqualTo("Address[db.example:27017]");
    }
}
