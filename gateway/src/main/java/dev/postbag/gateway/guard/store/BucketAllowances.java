package dev.postbag.gateway.guard.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.postbag.gateway.guard.Allowance;
import dev.postbag.gateway.guard.AllowanceRule;
import dev.postbag.gateway.guard.Allowances;
import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.Signature;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of writes for each client that wrote lately, in memory. Clients are known by tokens under a key that is
 * replaced every hour. Whoever wrote shortly before takes their bucket along, so that a new key gives nobody more.
 */
public final class BucketAllowances implements Allowances {

    private static final Duration REIGN = Duration.ofHours(1);
    private static final long MOST_CLIENTS = 100_000;

    /** A key, and the buckets of the clients known under it. */
    private record Reign(Signature key, Cache<ClientToken, Bucket> buckets, long since) {}

    private final AllowanceRule rule;
    private final SecureRandom random;
    private final LongSupplier nanos;
    private Reign reign;
    private @Nullable Reign before;

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    public BucketAllowances(AllowanceRule rule, SecureRandom random, LongSupplier nanos) {
        this.rule = rule;
        this.random = random;
        this.nanos = nanos;
        this.reign = begin(nanos.getAsLong());
    }

    @Override
    public AllowanceRule rule() {
        return rule;
    }

    @Override
    public synchronized Allowance take(ClientPrefix client) {
        rotate();
        Bucket bucket = reign.buckets().get(ClientToken.of(client, reign.key()), token -> taken(client));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket taken(ClientPrefix client) {
        @Nullable
        Bucket own = before == null ? null : before.buckets().getIfPresent(ClientToken.of(client, before.key()));
        return own == null ? full() : own;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rule.writes()).refillGreedy(rule.writes(), rule.per()))
                .withCustomTimePrecision(new Nanos(nanos))
                .build();
    }

    /** The key before is kept until whoever was known under it has a full bucket, or one under this key. */
    private void rotate() {
        long now = nanos.getAsLong();
        long age = now - reign.since();
        if (age >= REIGN.toNanos()) {
            before = reign;
            reign = begin(now);
        } else if (before != null && age > rule.per().toNanos()) {
            before = null;
        }
    }

    /** A bucket that was not used for as long as it takes to fill it is as good as a new one, and is forgotten, even if nobody writes. */
    private Reign begin(long now) {
        return new Reign(
                Signature.random(random),
                Caffeine.newBuilder()
                        .maximumSize(MOST_CLIENTS)
                        .expireAfterAccess(rule.per())
                        .ticker(nanos::getAsLong)
                        .executor(Runnable::run)
                        .scheduler(Scheduler.systemScheduler())
                        .build(),
                now);
    }

    /** How many clients are known now, under both keys. */
    synchronized long clients() {
        return count(reign) + (before == null ? 0 : count(before));
    }

    private static long count(Reign reign) {
        reign.buckets().cleanUp();
        return reign.buckets().estimatedSize();
    }

    private record Nanos(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
