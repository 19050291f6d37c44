package dev.postbag.comment.push.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.comment.push.PushSamples;
import dev.postbag.comment.push.SubscribeResult;
import dev.postbag.kit.problem.ProblemException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PushNotOfferedTest {

    @Test
    void aBlogWithoutKeysOffersNoneToSubscribeWith() {
        PushKeyResource resource = new PushKeyResource(PushSamples.terms(Optional.empty()));

        isNotOffered(() -> resource.key(null));
    }

    @Test
    void aBlogWithoutKeysTakesNoDevice() {
        isNotOffered(
                () -> SubscriptionResource.answer(new SubscribeResult.Refused(SubscribeResult.Reason.NOT_OFFERED)));
    }

    private static void isNotOffered(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(404);
            assertThat(refused.problem().code()).isEqualTo("push-not-offered");
        });
    }
}
