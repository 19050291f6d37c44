package dev.postbag.testkit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void aQueryNamesItsMetricsAndTheLabelsItChoosesAndGroupsBy() {
        Query query = Query.of(
                "1 - sum by (le, uri) (rate(waits_bucket{kind!=\"by {kind}\", le=\"1.0\"}[5m])) / up > 0.05e3");
        assertThat(query.metrics()).isEqualTo(Map.of("waits_bucket", Set.of("kind", "le"), "up", Set.of()));
        assertThat(query.groups()).containsExactly("le", "uri");
    }

    @Test
    void whatJoinsTwoIsNoMetric() {
        Query query = Query.of("(a != a) and on (application) b offset 1h or absent(c{x=\"y\"}) unless d");
        assertThat(query.metrics()).containsOnlyKeys("a", "b", "c", "d");
        assertThat(query.groups()).containsExactly("application");
    }
}
