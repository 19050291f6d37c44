package dev.postbag.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.json.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private static final String WITHDRAWN = "dev.postbag.PostWithdrawn.v1";
    private static final String BODY = "{\"post\":\"p\",\"version\":3,\"occurredAt\":\"2025-08-23T10:00:00Z\"}";
    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 27_017);

    private final List<String> buried = new CopyOnWriteArrayList<>();
    private final List<ReceivedEvent<PostWithdrawn>> handled = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InboxWatch watch = new InboxWatch(meters, OpenTelemetry.noop(), Clock.systemUTC(), Set.of("posts"));
    private final Inbox inbox =
            new Inbox(Json.mapper(), (consumer, message, reason) -> buried.add(consumer + ": " + reason), watch);

    @Test
    void anEventGoesToItsHandler() {
        inbox.receive("posts", message(WITHDRAWN, BODY), handlers());
        assertThat(handled)
                .containsExactly(new ReceivedEvent<>(
                        "event-1",
                        Instant.parse("2025-08-23T10:00:01Z"),
                        new PostWithdrawn("p", 3, Instant.parse("2025-08-23T10:00:00Z"), null),
                        false));
        assertThat(buried).isEmpty();
    }

    @Test
    void whatIsToldAgainIsMarkedSo() {
        ConsumerRecord<String, byte[]> again = message(WITHDRAWN, BODY);
        again.headers().add("ce_retold", "true".getBytes(StandardCharsets.UTF_8));

        inbox.receive("posts", again, handlers());

        assertThat(handled).singleElement().matches(ReceivedEvent::retold);
    }

    @Test
    void anEventNobodyHereHasUseForIsPassedOver() {
        inbox.receive("posts", message("dev.postbag.PostRevised.v1", BODY), handlers());
        assertThat(handled).isEmpty();
        assertThat(buried).isEmpty();
    }

    @Test
    void anEventOfNoKnownTypeGoesToTheDeadLetters() {
        inbox.receive("posts", message("dev.postbag.PostWithdrawn.v9", BODY), handlers());
        assertThat(buried).containsExactly("posts: its type dev.postbag.PostWithdrawn.v9 is not known here");
        assertThat(meters.counter("postbag.dead.letters", "consumer", "posts").count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_time"})
    void aMessageThatIsNoCloudEventGoesToTheDeadLetters(String missing) {
        ConsumerRecord<String, byte[]> message = message(WITHDRAWN, BODY);
        message.headers().remove(missing);
        inbox.receive("posts", message, handlers());
        assertThat(buried).containsExactly("posts: it has no " + missing + " header: it is not a CloudEvent");
        assertThat(handled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{\"post\":", "\"words\"", "{\"post\":\"p\",\"version\":\"many\"}", "\u0000"})
    void aBodyThatCannotBeReadGoesToTheDeadLetters(String body) {
        inbox.receive("posts", message(WITHDRAWN, body), handlers());
        assertThat(buried).singleElement().asString().contains("read as " + WITHDRAWN);
        assertThat(handled).isEmpty();
    }

    @Test
    void aMessageWithoutABodyAndOneWithoutATimeGoToTheDeadLetters() {
        inbox.receive("posts", message(WITHDRAWN, null), handlers());
        ConsumerRecord<String, byte[]> timeless = message(WITHDRAWN, BODY);
        timeless.headers().remove("ce_time").add("ce_time", bytes("yesterday"));
        inbox.receive("posts", timeless, handlers());
        assertThat(buried).hasSize(2).allMatch(reason -> reason.contains("cannot be read"));
    }

    @Test
    void anEventItsHandlerFailsOnThriceGoesToTheDeadLettersAndTheNextGetsThrough() {
        AtomicInteger tries = new AtomicInteger();
        inbox.receive(
                "posts", message(WITHDRAWN, BODY), failing(tries, Integer.MAX_VALUE, new IllegalStateException("odd")));
        inbox.receive("posts", message(WITHDRAWN, BODY), handlers());
        assertThat(tries).hasValue(3);
        assertThat(buried).singleElement().asString().contains("its handler failed", "odd");
        assertThat(handled).hasSize(1);
    }

    @Test
    void eachOfManyGoesToItsHandlerInOrderAndABadOneAloneToTheDeadLetters() {
        inbox.receive(
                "posts",
                List.of(
                        message(WITHDRAWN, body("one")),
                        message(WITHDRAWN, "no json"),
                        message("dev.postbag.PostRevised.v1", BODY),
                        message(WITHDRAWN, body("two"))),
                handlers());
        assertThat(posts(handled)).containsExactly("one", "two");
        assertThat(buried).hasSize(1);
    }

    @Test
    void anEventItsHandlerFailsOnTwiceHasItsEffect() {
        AtomicInteger tries = new AtomicInteger();
        inbox.receive("posts", message(WITHDRAWN, BODY), failing(tries, 2, new IllegalStateException("odd")));
        assertThat(tries).hasValue(3);
        assertThat(handled).hasSize(1);
        assertThat(buried).isEmpty();
    }

    static Stream<RuntimeException> outOfReach() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("closed", SERVER),
                new MongoConnectionPoolClearedException(
                        new ServerId(new ClusterId(), SERVER), new IllegalStateException("gone")),
                new MongoNotPrimaryException(new BsonDocument("ok", new BsonInt32(0)), SERVER),
                command(14_031, "OutOfDiskSpace"),
                new IllegalStateException("the store's own", new MongoTimeoutException("no server")));
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void aStoreThatIsOutOfReachIsWaitedForAndTheMessageIsNotToBlame(RuntimeException failure) {
        AtomicInteger tries = new AtomicInteger();
        inbox.receive("posts", message(WITHDRAWN, BODY), failing(tries, 3, failure));
        assertThat(tries).hasValue(4);
        assertThat(handled).hasSize(1);
        assertThat(buried).isEmpty();
    }

    static Stream<RuntimeException> refused() {
        return Stream.of(
                new MongoWriteException(new WriteError(11_000, "duplicate key", new BsonDocument()), SERVER, Set.of()),
                command(11_000, "DuplicateKey"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aStoreThatRefusesThisOneThingDoesNotHoldUpTheOthers(RuntimeException refusal) {
        AtomicInteger tries = new AtomicInteger();
        inbox.receive("posts", message(WITHDRAWN, BODY), failing(tries, Integer.MAX_VALUE, refusal));
        assertThat(tries).hasValue(3);
        assertThat(buried).hasSize(1);
    }

    @Test
    void stoppingWhileItWaitsEndsByThrowing() {
        AtomicInteger tries = new AtomicInteger();
        EventHandlers unreachable = failing(tries, Integer.MAX_VALUE, new MongoTimeoutException("no server"));
        CompletableFuture<Void> receiving =
                CompletableFuture.runAsync(() -> inbox.receive("posts", message(WITHDRAWN, BODY), unreachable));
        await().until(() -> tries.get() >= 2);
        inbox.onStop(new ShutdownEvent());
        assertThatThrownBy(receiving::join).hasCauseInstanceOf(MongoTimeoutException.class);
        assertThat(buried).isEmpty();
    }

    @Test
    void anInterruptionEndsItByThrowing() {
        AtomicInteger tries = new AtomicInteger();
        EventHandlers interrupted = failing(tries, Integer.MAX_VALUE, new MongoInterruptedException("stopped", null));
        assertThatThrownBy(() -> inbox.receive("posts", message(WITHDRAWN, BODY), interrupted))
                .isInstanceOf(MongoInterruptedException.class);
        assertThat(tries).hasValue(1);
        assertThat(buried).isEmpty();
    }

    @Test
    void aDeadLetterIsTriedUntilItIsPutAway() {
        AtomicInteger tries = new AtomicInteger();
        Inbox slow = new Inbox(
                Json.mapper(),
                (consumer, message, reason) -> {
                    if (tries.incrementAndGet() <= 3) {
                        throw new IllegalStateException("no broker");
                    }
                    buried.add(reason);
                },
                watch);
        slow.receive("posts", message("unknown", BODY), handlers());
        assertThat(buried).hasSize(1);
    }

    @Test
    void stoppingWhileADeadLetterCannotBePutAwayEndsByThrowing() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        Inbox stuck = new Inbox(
                Json.mapper(),
                (consumer, message, reason) -> {
                    asked.complete(null);
                    throw new IllegalStateException("no broker");
                },
                watch);
        CompletableFuture<Void> receiving =
                CompletableFuture.runAsync(() -> stuck.receive("posts", message("unknown", BODY), handlers()));
        asked.join();
        stuck.onStop(new ShutdownEvent());
        assertThat(receiving)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("no broker");
    }

    @Test
    void eventsThatComeTogetherHaveOneEffectInTheirOrder() {
        List<List<String>> effects = new ArrayList<>();

        together(effects::add, "a", "b", "c");

        assertThat(effects).containsExactly(List.of("a", "b", "c"));
        assertThat(buried).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAloneAndTheOthersHaveTheirEffect() {
        List<List<String>> effects = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> messages = List.of(
                message(WITHDRAWN, body("a")),
                message(WITHDRAWN, "not an event"),
                message("dev.postbag.PostWithdrawn.v9", BODY),
                message("dev.postbag.PostRevised.v1", BODY),
                message(WITHDRAWN, body("b")));

        inbox.receiveAll("posts", messages, PostWithdrawn.class, events -> effects.add(posts(events)));

        assertThat(effects).containsExactly(List.of("a", "b"));
        assertThat(buried).hasSize(2);
    }

    @Test
    void theOneThatFailsTheOthersGoesToTheDeadLettersAloneAndTheirOrderIsKept() {
        List<String> effects = new ArrayList<>();

        together(
                posts -> {
                    if (posts.contains("bad")) {
                        throw new IllegalStateException("odd");
                    }
                    effects.addAll(posts);
                },
                "a",
                "bad",
                "b",
                "a");

        assertThat(effects).containsExactly("a", "b", "a");
        assertThat(buried).singleElement().asString().contains("its handler failed", "odd");
    }

    @Test
    void aStoreThatIsOutOfReachIsWaitedForByAllTogether() {
        AtomicInteger tries = new AtomicInteger();
        List<List<String>> effects = new ArrayList<>();

        together(
                posts -> {
                    if (tries.incrementAndGet() <= 4) {
                        throw new MongoTimeoutException("no server");
                    }
                    effects.add(posts);
                },
                "a",
                "b");

        assertThat(effects).containsExactly(List.of("a", "b"));
        assertThat(buried).isEmpty();
    }

    private void together(java.util.function.Consumer<List<String>> effect, String... posts) {
        List<ConsumerRecord<String, byte[]>> messages =
                Stream.of(posts).map(post -> message(WITHDRAWN, body(post))).toList();
        inbox.receiveAll("posts", messages, PostWithdrawn.class, events -> effect.accept(posts(events)));
    }

    private static List<String> posts(List<ReceivedEvent<PostWithdrawn>> events) {
        return events.stream().map(received -> received.event().post()).toList();
    }

    private static String body(String post) {
        return BODY.replace("\"p\"", "\"" + post + "\"");
    }

    private EventHandlers handlers() {
        return EventHandlers.none().on(PostWithdrawn.class, handled::add).on(PostPublished.class, received -> {});
    }

    private EventHandlers failing(AtomicInteger tries, int times, RuntimeException failure) {
        return EventHandlers.none().on(PostWithdrawn.class, received -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            handled.add(received);
        });
    }

    private static MongoCommandException command(int code, String name) {
        BsonDocument answer = new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(name));
        return new MongoCommandException(answer, SERVER);
    }

    private static ConsumerRecord<String, byte[]> message(String type, String body) {
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>("postbag.posts", 0, 7, "p", body == null ? null : bytes(body));
        message.headers()
                .add("ce_type", bytes(type))
                .add("ce_id", bytes("event-1"))
                .add("ce_time", bytes("2025-08-23T10:00:01Z"));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
