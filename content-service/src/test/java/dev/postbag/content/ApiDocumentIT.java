package dev.postbag.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ApiDocumentIT {

    private JsonNode document;

    @BeforeEach
    void readIt() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void aBlockIsOneOfItsTypesAndTheTypeSaysWhich() {
        JsonNode block = schema("Block");
        JsonNode mapping = block.at("/discriminator/mapping");

        assertThat(block.at("/discriminator/propertyName").asText()).isEqualTo("type");
        assertThat(block.path("oneOf")).hasSize(8);
        assertThat(mapping).hasSize(8);
        mapping.fields().forEachRemaining(entry -> {
            String name = entry.getValue().asText().substring("#/components/schemas/".length());
            assertThat(schema(name).at("/properties/type/enum/0").asText()).isEqualTo(entry.getKey());
            assertThat(schema(name).path("required").toString()).contains("\"type\"");
        });
        assertThat(schema("Post").at("/properties/blocks/items/$ref").asText()).isEqualTo("#/components/schemas/Block");
    }

    @Test
    void everyOperationSaysWhatItDoesAndShowsAnExample() {
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    JsonNode told = operation.getValue();
                    operations.add(told.path("operationId").asText());
                    assertThat(told.path("summary").asText()).isNotBlank();
                    assertThat(told.path("description").asText()).isNotBlank();
                    assertThat(told.path("tags")).isNotEmpty();
                    JsonNode done = Stream.of("201", "202", "200")
                            .map(status -> told.path("responses").path(status))
                            .filter(answer -> !answer.isMissingNode())
                            .findFirst()
                            .orElse(MissingNode.getInstance());
                    boolean answersNothing = done.isMissingNode()
                            && (told.path("responses").has("308")
                                    || told.path("responses").has("204"));
                    assertThat(answersNothing || !done.findPath("examples").isEmpty())
                            .isTrue();
                    assertThat(told.at("/responses/400/content/application~1problem+json"))
                            .isNotEmpty();
                }));

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "listPosts",
                        "getPost",
                        "listTopics",
                        "getTopic",
                        "findAddress",
                        "syncPosts",
                        "searchPosts",
                        "makeSelection",
                        "listSelections",
                        "getSelection",
                        "rewriteSelection",
                        "publishPost",
                        "withdrawPost",
                        "withdrawQuotation",
                        "restoreQuotation",
                        "listSourcesQuoted",
                        "getSourceQuoted",
                        "listProposals",
                        "acceptProposal",
                        "refuseProposal",
                        "listRevisions",
                        "getRevision",
                        "diffRevisions",
                        "listDeadLetters",
                        "redeliverDeadLetter",
                        "addWebhook",
                        "listWebhooks",
                        "getWebhook",
                        "changeWebhook",
                        "removeWebhook",
                        "rotateWebhookSecret",
                        "testWebhook",
                        "listWebhookDeliveries",
                        "redeliverWebhookDelivery",
                        "listWebhookDeadLetters",
                        "followPostsByAtom",
                        "followPostsByRss",
                        "followPostsByJsonFeed",
                        "followTopicByAtom",
                        "followTopicByRss",
                        "followTopicByJsonFeed",
                        "mapPosts");
    }

    @Test
    void whatTheDeskDoesNeedsATokenAndReadingDoesNot() {
        Map<String, Boolean> secured = Map.of(
                "/paths/~1api~1v1~1posts/get", false,
                "/paths/~1api~1v1~1posts~1{id}/get", false,
                "/paths/~1api~1v1~1posts~1{id}~1withdraw/post", true,
                "/paths/~1api~1v1~1posts~1{id}~1quotations~1{block}~1withdraw/post", true,
                "/paths/~1api~1v1~1posts~1{id}~1quotations~1{block}~1restore/post", true,
                "/paths/~1api~1v1~1sync/get", false,
                "/paths/~1api~1v1~1sources-quoted/get", false,
                "/paths/~1api~1v1~1captures~1{id}~1proposals/get", true,
                "/paths/~1api~1v1~1operations~1dead-letters/get", true,
                "/paths/~1api~1v1~1webhooks/post", true);

        secured.forEach((operation, token) ->
                assertThat(document.at(operation + "/security/0").has("token")).isEqualTo(token));
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }
}
