package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How each answer is made that the document says an operation may give. What is the same everywhere follows from the
 * document ({@link Spoiling}); the rest is told here, one operation after the other.
 */
final class Ways {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int NOT_MODIFIED = 304;
    private static final int MOVED = 308;

    /** Headers that are there when there is something to say, such as a next page. */
    private static final List<String> SOMETIMES = List.of("link");

    private final Clients clients;
    private final Map<String, Operation> operations;
    private final Map<String, SortedMap<Integer, Way>> told = new HashMap<>();
    private final Map<String, UnaryOperator<Request>> sound = new HashMap<>();

    Ways(Clients clients, List<Operation> operations) {
        this.clients = clients;
        this.operations = operations.stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** What leads to an answer. */
    private sealed interface Way {

        record Sent(UnaryOperator<Request> request) implements Way {}

        record Answered(Supplier<Answer> answer) implements Way {}

        /** A test of another module, since a healthy platform does not answer so. */
        record Elsewhere(String file, String test) implements Way {}
    }

    /**
     * @param asked what would succeed; asked for as often as something is to be sent, and made into what is refused, too
     */
    Of of(String operation, UnaryOperator<Request> asked) {
        Operation known = operations.get(operation);
        assertThat(known).as("an operation of the document: %s", operation).isNotNull();
        SortedMap<Integer, Way> ways = new TreeMap<>();
        for (int status : known.answers().keySet()) {
            Spoiling.of(known, status)
                    .ifPresent(
                            spoiled -> ways.put(status, new Way.Sent(request -> spoiled.apply(asked.apply(request)))));
        }
        ways.put(known.success(), new Way.Sent(asked));
        if (known.answers().containsKey(NOT_MODIFIED)) {
            ways.put(NOT_MODIFIED, new Way.Sent(request -> seenBefore(asked.apply(request))));
        }
        sound.put(operation, asked);
        assertThat(told.put(operation, ways)).as("told twice: %s", operation).isNull();
        return new Of(ways);
    }

    /** For what needs nothing: no id, no precondition. */
    Of of(String operation) {
        return of(operation, request -> request);
    }

    /** The other answers of an operation. */
    record Of(SortedMap<Integer, Way> ways) {

        Of when(int status, UnaryOperator<Request> request) {
            ways.put(status, new Way.Sent(request));
            return this;
        }

        /** For what has to be put right again at once. */
        Of answered(int status, Supplier<Answer> answer) {
            ways.put(status, new Way.Answered(answer));
            return this;
        }

        /** @param file below the repository, which has a test of this name */
        Of elsewhere(int status, String file, String test) {
            ways.put(status, new Way.Elsewhere(file, test));
            return this;
        }
    }

    /** One for each answer of each operation, and one for each that is told of here and is not in the document. */
    Stream<DynamicTest> tests() {
        return inOrder().flatMap(this::tests);
    }

    /** One for each operation: also where the document says nothing of what others refuse, it answers as it says. */
    Stream<DynamicTest> testsOfTheRest() {
        return inOrder()
                .map(operation -> DynamicTest.dynamicTest(operation + " answers nothing else", () -> {
                    for (int status : Spoiling.STATUSES) {
                        if (!operation.answers().containsKey(status)) {
                            spoiled(operation, status)
                                    .ifPresent(request -> assertThat(operation.answers())
                                            .as("where others answer " + status)
                                            .containsKey(request.send(clients).status()));
                        }
                    }
                }));
    }

    private Optional<Request> spoiled(Operation operation, int status) {
        UnaryOperator<Request> asked = sound.get(operation.id());
        return asked == null
                ? Optional.empty()
                : Spoiling.of(operation, status).map(how -> how.apply(asked.apply(Request.to(operation))));
    }

    private Stream<Operation> inOrder() {
        return operations.values().stream()
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    }

    private Stream<DynamicTest> tests(Operation operation) {
        SortedMap<Integer, Way> ways = told.getOrDefault(operation.id(), new TreeMap<>());
        List<Integer> all = new ArrayList<>(operation.answers().keySet());
        ways.keySet().stream().filter(status -> !all.contains(status)).forEach(all::add);
        return all.stream()
                .map(status -> DynamicTest.dynamicTest(operation + " answers " + status, () -> {
                    assertThat(operation.answers()).as("the document says so").containsKey(status);
                    assertThat(ways).as("there is a way to that answer").containsKey(status);
                    check(operation, status, ways.get(status));
                }));
    }

    private void check(Operation operation, int status, Way way) throws IOException {
        switch (way) {
            case Way.Elsewhere elsewhere -> exists(status, elsewhere);
            case Way.Answered answered ->
                check(operation, status, answered.answer().get());
            case Way.Sent sent -> check(operation, status, answer(operation, status, sent));
        }
    }

    /** What is only read is asked for again for a while: other gateways, and others' copies, follow in a moment. */
    private Answer answer(Operation operation, int status, Way.Sent sent) {
        Answer first = sent.request().apply(Request.to(operation)).send(clients);
        if (first.status() == status || !operation.method().equals("GET")) {
            return first;
        }
        return Eventually.see(
                operation + " answers " + status + ", and not " + first.status(),
                SOON,
                () -> sent.request().apply(Request.to(operation)).send(clients),
                answer -> answer.status() == status);
    }

    private Request seenBefore(Request request) {
        return request.with(
                "If-None-Match", request.send(clients).header("ETag").orElseThrow());
    }

    private static void check(Operation operation, int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        Operation.Promise promise = operation.answers().get(status);
        for (String header : promise.headers()) {
            if (!SOMETIMES.contains(header.toLowerCase(Locale.ROOT))) {
                assertThat(answer.header(header)).as(header).isPresent();
            }
        }
        if (status == MOVED) {
            assertThat(answer.header("Location")).isPresent();
        }
        if (status >= 400) {
            isProblem(status, promise, answer);
        } else if (status == NOT_MODIFIED) {
            assertThat(answer.header("ETag")).isPresent();
            assertThat(answer.body()).isEmpty();
        } else if (promise.types().isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(type(answer)).isIn(promise.types());
        }
    }

    private static void isProblem(int status, Operation.Promise promise, Answer answer) {
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        String code = answer.json().path("code").asText();
        assertThat(code).isNotBlank();
        if (!promise.words().isEmpty()) {
            assertThat(promise.words()).as("the codes that the document names").contains(code);
        }
        if (status == 429 || status == 503) {
            assertThat(answer.header("Retry-After")).isPresent();
        }
    }

    private static String type(Answer answer) {
        return answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static void exists(int status, Way.Elsewhere elsewhere) throws IOException {
        Path file = Platform.repository().resolve(elsewhere.file());
        assertThat(file).exists();
        String source = Files.readString(file);
        assertThat(source).containsPattern("@Test\\s+void " + elsewhere.test() + "\\(\\)");
        assertThat(source.substring(source.indexOf(elsewhere.test()))).contains(String.valueOf(status));
    }
}
