package dev.postbag.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A check that a linter makes under the same name: what it finds, and a way to break manifests so that it must find
 * something.
 */
record Check(String name, Function<Manifests, Stream<String>> faults, Consumer<Manifests> plant) {

    static Check of(String name, Function<Manifests, Stream<String>> faults, Consumer<Manifests> plant) {
        return new Check(name, faults, plant);
    }

    /** Of the specification of each pod. */
    static Check ofPods(String name, Predicate<JsonNode> fault, Consumer<ObjectNode> plant) {
        return new Check(
                name,
                manifests -> manifests
                        .of("Deployment")
                        .filter(deployment -> fault.test(deployment.at("/spec/template/spec")))
                        .map(Manifests::name),
                manifests ->
                        plant.accept((ObjectNode) first(manifests, "Deployment").at("/spec/template/spec")));
    }

    /** Of each container. */
    static Check ofContainers(String name, Predicate<JsonNode> fault, Consumer<ObjectNode> plant) {
        return new Check(
                name,
                manifests -> manifests
                        .containers()
                        .filter(fault)
                        .map(container -> container.path("name").asText()),
                manifests -> plant.accept(
                        (ObjectNode) manifests.containers().findFirst().orElseThrow()));
    }

    /** Of each object of a kind. */
    static Check ofEach(String kind, String name, Predicate<JsonNode> fault, Consumer<ObjectNode> plant) {
        return new Check(
                name,
                manifests -> manifests.of(kind).filter(fault).map(Manifests::name),
                manifests -> plant.accept(first(manifests, kind)));
    }

    /** That there is no object of a kind at all. */
    static Check none(String kind, String name) {
        return new Check(name, manifests -> manifests.of(kind).map(Manifests::name), manifests -> {
            ObjectNode object = first(manifests, "Service");
            object.put("kind", kind);
        });
    }

    /** What is found in the manifests as they are. */
    List<String> in(Manifests manifests) {
        return faults.apply(manifests)
                .map(fault -> manifests.name() + ": " + fault)
                .toList();
    }

    /** What is found after they were broken. */
    List<String> inBroken(Manifests manifests) {
        Manifests broken = manifests.copy();
        plant.accept(broken);
        return in(broken);
    }

    static ObjectNode first(Manifests manifests, String kind) {
        return manifests.of(kind).findFirst().orElseThrow(() -> new AssertionError("no " + kind));
    }

    static void set(ObjectNode object, String pointer, Object value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = object.at(pointer.substring(0, last));
        JsonNode tree = Manifests.YAML.valueToTree(value);
        String field = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(field), tree);
        } else {
            ((ObjectNode) parent).set(field, tree);
        }
    }

    static Consumer<ObjectNode> setting(String pointer, Object value) {
        return object -> set(object, pointer, value);
    }

    static Consumer<ObjectNode> without(String pointer) {
        int last = pointer.lastIndexOf('/');
        return object -> ((ObjectNode) object.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    }

    static boolean anyName(JsonNode array, String wanted) {
        return Manifests.elements(array)
                .anyMatch(item -> item.path("name").asText().equals(wanted));
    }
}
