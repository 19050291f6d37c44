package dev.postbag.gateway.guard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.gateway.guard.Allowance;
import dev.postbag.gateway.guard.AllowanceRule;
import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.Signature;
import dev.postbag.gateway.guard.TrustedProxies;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketAllowancesTest {

    private static final AllowanceRule RULE = new AllowanceRule(3, Duration.ofMinutes(1));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration ONE = RULE.per().dividedBy(RULE.writes());

    private long now = -5;
    private final BucketAllowances allowances = new BucketAllowances(RULE, new SecureRandom(), () -> now);

    @Test
    void aClientWritesSoOftenAndThenWaitsForTheNext() {
        assertThat(take("203.0.113.7").left()).isEqualTo(2);
        assertThat(take("203.0.113.7").left()).isEqualTo(1);
        assertThat(take("203.0.113.7").left()).isZero();
        Allowance refused = take("203.0.113.7");
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.pause()).isEqualTo(ONE);
        assertThat(refused.fullIn()).isEqualTo(RULE.per());
        assertThat(take("203.0.113.8").isGranted()).isTrue();

        pass(ONE);
        assertThat(take("203.0.113.7").isGranted()).isTrue();
        assertThat(take("203.0.113.7").isGranted()).isFalse();
        pass(Duration.ofMinutes(5));
        assertThat(take("203.0.113.7").left()).isEqualTo(2);
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneClient() {
        exhaust("2001:db8:1:2::1");

        assertThat(take("2001:db8:1:2:ffff::9").isGranted()).isFalse();
        assertThat(take("2001:db8:1:3::1").isGranted()).isTrue();
        exhaust("203.0.113.7");
        assertThat(take("::ffff:203.0.113.7").isGranted()).isFalse();
    }

    @Test
    void aRotationGivesNobodyMore() {
        pass(HOUR.minusSeconds(1));
        take("203.0.113.7");
        take("203.0.113.7");
        pass(Duration.ofSeconds(1));

        assertThat(take("203.0.113.7").isGranted()).isTrue();
        assertThat(take("203.0.113.7").isGranted()).isFalse();
    }

    @Test
    void whoGoesOnWritingAsOftenAsTheyMayGetsNoMoreWhenTheOldKeyIsGone() {
        pass(HOUR.minusSeconds(1));
        exhaust("203.0.113.7");
        pass(Duration.ofSeconds(1));
        for (int write = 0; write < 2 * RULE.writes(); write++) {
            pass(ONE);
            assertThat(take("203.0.113.7").isGranted()).isTrue();
        }

        assertThat(take("203.0.113.7").isGranted()).isFalse();
    }

    @Test
    void withTheKeyWhoWasKnownUnderItIsForgotten() {
        pass(HOUR.minusSeconds(1));
        exhaust("203.0.113.7");
        assertThat(allowances.clients()).isEqualTo(1);

        pass(RULE.per().plusSeconds(1));
        assertThat(take("203.0.113.9").isGranted()).isTrue();
        assertThat(allowances.clients()).isEqualTo(1);
    }

    @Test
    void noMoreClientsAreKnownThanWroteLately() {
        for (int client = 0; client < 250; client++) {
            take("203.0.113." + client);
        }
        assertThat(allowances.clients()).isEqualTo(250);

        pass(RULE.per());
        assertThat(allowances.clients()).isZero();
    }

    @Test
    void whatIsRememberedShowsNoAddressAndIsAnotherUnderEachKey() {
        ClientPrefix client = client("203.0.113.7");
        ClientToken token = ClientToken.of(client, Signature.random(new SecureRandom()));

        assertThat(client.toString() + token).doesNotContain("203", "113");
        assertThat(ClientToken.of(client, Signature.random(new SecureRandom()))).isNotEqualTo(token);
    }

    @Test
    void aRuleThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new AllowanceRule(1, HOUR.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postbag.guard.per");
    }

    private void exhaust(String client) {
        for (int write = 0; write < RULE.writes(); write++) {
            take(client);
        }
    }

    private Allowance take(String client) {
        return allowances.take(client(client));
    }

    private static ClientPrefix client(String address) {
        return ClientPrefix.of(address, List.of(), TrustedProxies.of(List.of())).orElseThrow();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
