package dev.postbag.testkit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.postbag.testkit.DocumentedMetrics;
import dev.postbag.testkit.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alerts and dashboards name what there is: metrics and labels of docs/metrics.md, sections of docs/runbook.md. */
class MonitoringFilesTest {

    private static final Path FILES = Repository.root().resolve("deploy/monitoring");
    private static final Set<String> ON_ALL = Set.of("application", "instance");
    private static final Set<String> SEVERITIES = Set.of("page", "ticket");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");

    private final Map<String, Set<String>> documented = DocumentedMetrics.all().labels();

    static Stream<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("dashboards"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardAsksForWhatThereIs(Path file) throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(dashboard.path("uid").asText() + ".json");
        assertThat(dashboard.path("title").asText()).isNotBlank();
        List<String> queries = dashboard.findValuesAsText("expr");
        assertThat(queries).isNotEmpty();
        queries.forEach(this::asksForWhatThereIs);
    }

    @Test
    void thereAreDashboards() throws IOException {
        assertThat(dashboards()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void anAlertAsksForWhatThereIs() throws IOException {
        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(alert -> asksForWhatThereIs(alert.path("expr").asText()));
    }

    @Test
    void eachAlertHasItsSectionInTheRunbookAndEachSectionItsAlert() throws IOException {
        Set<String> sections = SECTION.matcher(
                        Files.readString(Repository.root().resolve("docs/runbook.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(alerts().stream().map(alert -> alert.path("alert").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sections);
        assertThat(alerts()).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(alert.at("/annotations/runbook_url").asText()).endsWith("#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).isIn(SEVERITIES);
        });
    }

    private void asksForWhatThereIs(String expression) {
        Query query = Query.of(expression);
        assertThat(query.metrics()).as(expression).isNotEmpty();
        assertThat(documented.keySet())
                .as(expression)
                .containsAll(query.metrics().keySet());
        Set<String> labels = new TreeSet<>(ON_ALL);
        query.metrics().forEach((metric, chosenBy) -> {
            Set<String> its = new TreeSet<>(ON_ALL);
            its.addAll(documented.get(metric));
            assertThat(its).as("labels of %s in %s", metric, expression).containsAll(chosenBy);
            labels.addAll(its);
        });
        assertThat(labels).as(expression).containsAll(query.groups());
    }

    private static List<JsonNode> alerts() throws IOException {
        JsonNode file = new YAMLMapper().readTree(FILES.resolve("alerts.yaml").toFile());
        List<JsonNode> alerts = new ArrayList<>();
        file.path("groups")
                .forEach(group -> StreamSupport.stream(group.path("rules").spliterator(), false)
                        .forEach(alerts::add));
        return alerts;
    }
}
