package dev.postbag.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All objects that are handed to a cluster together. */
record Manifests(String name, List<ObjectNode> objects) {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Manifests read(String name, String text) {
        return new Manifests(name, documents(text));
    }

    /** The objects in a text of several documents. */
    static List<ObjectNode> documents(String text) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same objects, which may be changed without changing these. */
    Manifests copy() {
        return new Manifests(name, objects.stream().map(ObjectNode::deepCopy).toList());
    }

    Stream<ObjectNode> of(String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind));
    }

    Stream<JsonNode> pods() {
        return of("Deployment").map(deployment -> deployment.at("/spec/template"));
    }

    Stream<JsonNode> containers() {
        return pods().flatMap(pod -> elements(pod.at("/spec/containers")));
    }

    ObjectNode one(String kind, String name) {
        return of(kind).filter(object -> name(object).equals(name)).findFirst().orElseThrow();
    }

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether a selector's labels are all there. */
    static boolean selects(JsonNode labels, JsonNode there) {
        return labels.properties().stream().allMatch(label -> label.getValue().equals(there.get(label.getKey())));
    }

    /** An object as text, to be compared and shown. */
    static String text(JsonNode object) {
        try {
            return YAML.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
