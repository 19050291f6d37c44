package dev.postbag.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Kustomize overlay, built here; of Kustomize it knows no more than the overlays use, and refuses the rest. */
final class Overlay {

    static final Path DIRECTORY = Project.file("deploy/kustomize");

    private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "resources", "replicas", "patches");

    private Overlay() {}

    static Manifests built(String overlay) {
        return new Manifests("kustomize " + overlay, build(DIRECTORY.resolve(overlay)));
    }

    private static List<ObjectNode> build(Path directory) {
        ObjectNode plan = Manifests.documents(Project.read(directory.resolve("kustomization.yaml")))
                .getFirst();
        plan.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw new AssertionError(directory + " uses " + field + ", which is not built here");
            }
        });
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode resource : plan.path("resources")) {
            Path path = directory.resolve(resource.asText()).normalize();
            objects.addAll(Files.isDirectory(path) ? build(path) : Manifests.documents(Project.read(path)));
        }
        for (JsonNode replicas : plan.path("replicas")) {
            objects.stream()
                    .filter(object -> Manifests.kind(object).equals("Deployment"))
                    .filter(object ->
                            Manifests.name(object).equals(replicas.path("name").asText()))
                    .forEach(object -> ((ObjectNode) object.path("spec")).set("replicas", replicas.path("count")));
        }
        for (JsonNode patch : plan.path("patches")) {
            patch(objects, patch, directory.resolve(patch.path("path").asText()));
        }
        return objects;
    }

    private static void patch(List<ObjectNode> objects, JsonNode patch, Path operations) {
        JsonNode target = patch.path("target");
        List<ObjectNode> targets = objects.stream()
                .filter(object ->
                        Manifests.kind(object).equals(target.path("kind").asText()))
                .filter(object ->
                        Manifests.name(object).matches(target.path("name").asText()))
                .toList();
        if (targets.isEmpty()) {
            throw new AssertionError(operations + " patches nothing");
        }
        JsonNode changes = read(operations);
        objects.replaceAll(object -> targets.contains(object) ? (ObjectNode) JsonPatch.apply(changes, object) : object);
    }

    private static JsonNode read(Path operations) {
        try {
            return Manifests.YAML.readTree(Project.read(operations));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(operations.toString(), unreadable);
        }
    }
}
