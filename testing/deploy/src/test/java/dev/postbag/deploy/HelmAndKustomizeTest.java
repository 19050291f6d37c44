package dev.postbag.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelmAndKustomizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "cluster"})
    void theOverlayIsWhatTheChartRendersWithTheValuesOfTheSameName(String name) {
        assertThat(byName(Overlay.built(name))).isEqualTo(byName(Chart.rendered(name)));
    }

    /** Of Helm it is rendered by Helm's own code anyway; it is put beside, for tools that look at files. */
    @Test
    void kustomizeItselfBuildsWhatIsBuiltHere() throws IOException {
        assumeTrue(
                AllManifests.elsewhere().isPresent(), "Kustomize built nothing: -Dpostbag.rendered names no directory");

        assertThat(AllManifests.renderedElsewhere().map(Manifests::name))
                .containsExactly("kustomize cluster.yaml", "kustomize one-node.yaml");
        AllManifests.renderedElsewhere()
                .forEach(built -> assertThat(byName(built))
                        .isEqualTo(byName(Overlay.built(built.name().replaceAll("kustomize |\\.yaml", "")))));
        for (String values : Chart.SETS) {
            Files.writeString(
                    AllManifests.elsewhere().orElseThrow().resolve("helm " + values + ".yaml"),
                    Chart.text(Chart.values(values)));
        }
    }

    @Test
    void helmFindsNothingWrongWithTheChart() {
        assertThat(Chart.lint().isFailed()).as("%s", Chart.lint().getMessages()).isFalse();
    }

    @Test
    void aValueThatThereIsNotIsRefused(@TempDir Path directory) throws IOException {
        Path values = Files.writeString(directory.resolve("values.yaml"), "ingest: {replicaz: 3}\n");

        assertThatThrownBy(() -> Chart.rendered("wrong", values)).hasMessageContaining("replicaz");
    }

    @Test
    void aServerThatIsThereAlreadyHasToBeNamed(@TempDir Path directory) throws IOException {
        Path values = Files.writeString(directory.resolve("values.yaml"), "kafka: {strimzi: {enabled: false}}\n");

        assertThatThrownBy(() -> Chart.rendered("wrong", values)).hasMessageContaining("bootstrapServers");
    }

    /** The images are tagged with it, whoever builds them, and the chart asks for no other unless it is told to. */
    @Test
    void theChartIsOfTheProjectsVersion() {
        ObjectNode chart = Manifests.documents(Project.read(Chart.DIRECTORY.resolve("Chart.yaml")))
                .getFirst();

        assertThat(Project.read("pom.xml"))
                .contains("<version>" + chart.path("appVersion").asText() + "</version>");
        assertThat(chart.path("version")).isEqualTo(chart.path("appVersion"));
    }

    private static Map<String, String> byName(Manifests manifests) {
        return manifests.objects().stream()
                .collect(Collectors.toMap(
                        object -> Manifests.kind(object) + " " + Manifests.name(object),
                        object -> Manifests.text(ordered(object)),
                        (one, other) -> {
                            throw new AssertionError("twice:\n" + one);
                        },
                        TreeMap::new));
    }

    /** The same, with fields in one order, and what has names by its name, as Kubernetes sees it. */
    private static JsonNode ordered(JsonNode node) {
        if (node.isObject()) {
            ObjectNode ordered = Manifests.YAML.createObjectNode();
            new TreeMap<>(node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .forEach((field, value) -> ordered.set(field, ordered(value)));
            return ordered;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(ordered(item)));
            if (items.stream().allMatch(item -> item.has("name"))) {
                items.sort(Comparator.comparing(item -> item.path("name").asText()));
            }
            ArrayNode ordered = Manifests.YAML.createArrayNode();
            return ordered.addAll(items);
        }
        return node;
    }
}
