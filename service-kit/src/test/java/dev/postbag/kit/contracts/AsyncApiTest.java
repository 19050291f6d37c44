package dev.postbag.kit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final JsonNode document = read();

    @Test
    void itIsAnAsyncApi3Document() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.path("info").path("title").asText()).isNotEmpty();
        assertThat(document.path("info").path("version").asText()).isNotEmpty();
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(document.path("channels"))
                .map(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void eachTopicCarriesItsEventsAndNoOthers() {
        Map<String, TreeSet<String>> documented = new TreeMap<>();
        for (JsonNode channel : document.path("channels")) {
            for (JsonNode message : channel.path("messages")) {
                JsonNode type =
                        resolved(message).path("headers").path("properties").path("ce_type");
                documented
                        .computeIfAbsent(channel.path("address").asText(), address -> new TreeSet<>())
                        .add(type.path("const").asText("a message that is no event"));
            }
        }
        Map<String, TreeSet<String>> coded = new TreeMap<>();
        coded.put(Topic.DEAD_LETTERS.topicName(), new TreeSet<>(List.of("a message that is no event")));
        for (EventType type : EventType.values()) {
            coded.computeIfAbsent(type.topic().topicName(), address -> new TreeSet<>())
                    .add(type.typeName());
        }
        assertThat(documented).isEqualTo(coded);
    }

    @Test
    void eachEventsBodyIsDescribedByItsSchema() {
        List<JsonNode> events = events().toList();
        assertThat(events).hasSize(EventType.values().length).allSatisfy(message -> {
            String name = message.path("headers")
                    .path("properties")
                    .path("ce_type")
                    .path("const")
                    .asText();
            EventType type = EventType.named(name).orElseThrow();
            assertThat(message.path("payload").path("schema").path("$ref").asText())
                    .isEqualTo("." + type.schema().substring("/dev/postbag/contracts".length()));
            assertThat(message.path("name").asText()).isEqualTo(name.substring("dev.postbag.".length()));
        });
    }

    @Test
    void eachEventIsACloudEventWithAKey() {
        assertThat(events()).allSatisfy(message -> {
            JsonNode headers = resolved(message.path("traits").path(0)).path("headers");
            assertThat(headers.path("properties").fieldNames())
                    .toIterable()
                    .contains(
                            "ce_id",
                            "ce_type",
                            "ce_source",
                            "ce_specversion",
                            "ce_time",
                            "content-type",
                            "traceparent");
            assertThat(resolved(message.path("bindings"))
                            .path("kafka")
                            .path("key")
                            .path("type")
                            .asText())
                    .isEqualTo("string");
        });
    }

    @Test
    void eachEventIsSentByOneServiceAndReceivedByAnother() {
        assertThat(events()).allSatisfy(message -> {
            assertThat(operationsWith(message, "send")).hasSize(1);
            assertThat(operationsWith(message, "receive")).isNotEmpty();
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValues("$ref").stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(leadsSomewhere(reference)).as(reference).isTrue());
    }

    @Test
    void everyMessageIsOfSomeChannel() {
        List<JsonNode> used = document.path("channels").findValues("messages").stream()
                .flatMap(messages -> messages.valueStream())
                .map(this::resolved)
                .toList();
        assertThat(document.path("components").path("messages")).isNotEmpty().allMatch(used::contains);
    }

    private Stream<JsonNode> events() {
        return document.path("components").path("messages").valueStream().filter(message -> message.has("traits"));
    }

    private List<JsonNode> operationsWith(JsonNode message, String action) {
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> operation
                        .path("messages")
                        .valueStream()
                        .anyMatch(each -> resolved(each).equals(message)))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : ContractFiles.exists(ContractFiles.ROOT + reference.substring("./".length()));
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(ContractFiles.text(ContractFiles.ROOT + "asyncapi.yaml"));
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
