package dev.postbag.gateway.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiPromiseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("../docs/openapi.json");
    private static final String LIST = "/paths/~1api~1v1~1posts/get";
    private static final String REQUEST = "/components/schemas/CommentRequest";
    private static final String ANSWER = "/components/schemas/PostSummary";

    @TempDir
    private Path directory;

    private Path promised;
    private Path built;
    private ApiPromise promise;

    @BeforeEach
    void promise() throws IOException {
        promised = Files.copy(DOCUMENT, directory.resolve("promised.json"));
        built = Files.copy(DOCUMENT, directory.resolve("built.json"));
        promise = new ApiPromise(promised);
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                arguments("GET /api/v1/puzzle is gone", change("/paths", node -> node.remove("/api/v1/puzzle"))),
                arguments("its id was listPosts", change(LIST, node -> node.put("operationId", "posts"))),
                arguments(
                        "who may ask",
                        change(
                                LIST,
                                node -> node.putArray("security").addObject().putArray("token"))),
                arguments(
                        "GET /api/v1/posts: parameters",
                        change(LIST, node -> node.withArray("parameters").removeAll())),
                arguments(
                        "GET /api/v1/posts: parameters",
                        change(
                                LIST,
                                node -> node.withArray("parameters")
                                        .addObject()
                                        .put("name", "q")
                                        .put("in", "query")
                                        .put("required", true)
                                        .putObject("schema")
                                        .put("type", "string"))),
                arguments(
                        "Puzzle is gone",
                        change("/components/schemas", node -> node.set("Riddle", node.remove("Puzzle")))
                                .andThen(change(
                                        "/paths/~1api~1v1~1puzzle/get/responses/200/content/application~1json/schema",
                                        node -> node.put("$ref", "#/components/schemas/Riddle")))),
                arguments(
                        "CommentRequest.inReplyTo is gone",
                        change(REQUEST + "/properties", node -> node.remove("inReplyTo"))),
                arguments(
                        "comments: what is sent",
                        change(REQUEST, node -> node.withArray("required").add("inReplyTo"))),
                arguments(
                        "comments: what is sent",
                        change(REQUEST + "/properties/body", node -> node.put("type", "integer"))),
                arguments(
                        "CommentRequest.inReplyTo: whether it may be null",
                        change(REQUEST + "/properties/inReplyTo", node -> node.put("type", "string"))),
                arguments(
                        "comments: what is sent",
                        change(REQUEST + "/properties/body", node -> node.put("maxLength", 9_999))),
                arguments(
                        "GET /api/v1/posts: what is answered", change(LIST + "/responses", node -> node.remove("200"))),
                arguments(
                        "GET /api/v1/posts: what is answered",
                        change(
                                ANSWER + "/properties/status",
                                node -> node.withArray("enum").add("dreamt"))),
                arguments(
                        "GET /api/v1/posts: what is answered",
                        change(ANSWER + "/properties", node -> node.remove("title"))),
                arguments(
                        "GET /api/v1/posts: what is answered",
                        change(ANSWER, node -> ((ArrayNode) node.get("required")).remove(0))),
                arguments(
                        "GET /api/v1/posts: what is answered",
                        change(ANSWER + "/properties/revision", node -> node.put("type", "string"))));
    }

    static Stream<Consumer<ObjectNode>> harmless() {
        return Stream.of(
                change("/paths", node -> node.set("/api/v1/more", node.get("/api/v1/puzzle"))),
                change(LIST, node -> node.put("description", "Other words.")),
                change("/paths/~1api~1v1~1captures/get", node -> node.putArray("security")),
                change(
                        LIST,
                        node -> node.withArray("parameters")
                                .addObject()
                                .put("name", "q")
                                .put("in", "query")
                                .putObject("schema")
                                .put("type", "string")),
                change(LIST + "/responses", node -> node.putObject("503").put("description", "Later.")),
                change(REQUEST + "/properties", node -> node.putObject("more").put("type", "string")),
                change(ANSWER + "/properties", node -> node.putObject("more").put("type", "string")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void whatBreaksClientsIsNamedAndNotPromised(String named, Consumer<ObjectNode> change) throws IOException {
        plant(change);

        assertThatThrownBy(() -> promise.renewFrom(built))
                .hasMessageStartingWith("This breaks clients")
                .hasMessageContaining(named);
        assertThat(promised).hasSameBinaryContentAs(DOCUMENT);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatBreaksNobodyIsPromisedByOneCommand(Consumer<ObjectNode> change) throws IOException {
        plant(change);

        assertThatThrownBy(() -> promise.mustBeKeptBy(built)).hasMessageContaining("-Prenew-openapi");
        promise.renewFrom(built);
        assertThatCode(() -> promise.mustBeKeptBy(built)).doesNotThrowAnyException();
    }

    @Test
    void aRaisedVersionMayBreakWhatAnEarlierOnePromised() throws IOException {
        plant(change("/paths", node -> node.remove("/api/v1/puzzle"))
                .andThen(change("/info", node -> node.put("version", "99.0.0"))));

        promise.renewFrom(built);

        assertThat(promised).hasSameBinaryContentAs(built);
    }

    @Test
    void onlyTheFirstNumberMayBreakAndWhileItIsZeroTheSecond() {
        PromisedVersion early = PromisedVersion.of("0.1.0-SNAPSHOT");
        PromisedVersion later = PromisedVersion.of("1.4.2");

        assertThat(PromisedVersion.of("0.2.0").mayBreak(early)).isTrue();
        assertThat(PromisedVersion.of("1.0.0").mayBreak(early)).isTrue();
        assertThat(PromisedVersion.of("0.1.9").mayBreak(early)).isFalse();
        assertThat(PromisedVersion.of("2.0.0").mayBreak(later)).isTrue();
        assertThat(PromisedVersion.of("1.5.0").mayBreak(later)).isFalse();
        assertThat(PromisedVersion.of("0.9.0").mayBreak(later)).isFalse();
    }

    @Test
    void aDocumentThatIsAsItWasKeepsThePromise() {
        assertThatCode(() -> promise.mustBeKeptBy(built)).doesNotThrowAnyException();
    }

    private void plant(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(built.toFile());
        change.accept(document);
        JSON.writeValue(built.toFile(), document);
    }

    private static Consumer<ObjectNode> change(String pointer, Consumer<ObjectNode> change) {
        return document -> change.accept((ObjectNode) document.at(pointer));
    }
}
