package dev.postbag.deploy;

import static dev.postbag.deploy.Manifests.selects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** How many pods of a kind there are at the least, whoever counts them. */
final class Replicas {

    private Replicas() {}

    static int least(Manifests all, JsonNode budget) {
        return all.of("Deployment")
                .filter(deployment -> selects(
                        budget.at("/spec/selector/matchLabels"), deployment.at("/spec/template/metadata/labels")))
                .mapToInt(deployment -> leastOf(all, deployment))
                .min()
                .orElse(0);
    }

    static int leastOf(Manifests all, JsonNode deployment) {
        String name = Manifests.name(deployment);
        IntStream counted = IntStream.concat(
                scaled(all, name, "HorizontalPodAutoscaler", "minReplicas"),
                scaled(all, name, "ScaledObject", "minReplicaCount"));
        return counted.findFirst().orElse(deployment.at("/spec/replicas").asInt(1));
    }

    private static IntStream scaled(Manifests all, String name, String kind, String field) {
        return all.of(kind)
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(name))
                .mapToInt(scaler -> scaler.at("/spec/" + field).asInt());
    }
}
