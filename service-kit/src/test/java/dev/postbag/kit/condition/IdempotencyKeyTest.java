package dev.postbag.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    @Test
    void aKeyIsTakenAsItIsAndNoneIsNone() {
        assertThat(IdempotencyKey.read("sixteen letters!")).contains("sixteen letters!");
        assertThat(IdempotencyKey.read("k".repeat(255))).isPresent();
        assertThat(IdempotencyKey.read(null)).isEmpty();
    }

    @Test
    void aKeyThatMayBeSomebodyElsesTooIsRefusedAndOneTooLong() {
        assertThatThrownBy(() -> IdempotencyKey.read("fifteen letters"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
        assertThatThrownBy(() -> IdempotencyKey.read("k".repeat(256))).isInstanceOf(ProblemException.class);
    }
}
