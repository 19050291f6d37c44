package dev.postbag.deploy;

import static dev.postbag.deploy.Manifests.elements;
import static dev.postbag.deploy.Manifests.selects;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether everything is closed but what is needed, and readers reach what is for them. */
class NetworkTest {

    private static final List<String> FOR_NO_READER = List.of("/q/health", "/q/metrics", "/internal");

    static Stream<Manifests> all() {
        return AllManifests.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPodIsClosedUnlessAPolicyOpensIt(Manifests manifests) {
        JsonNode nothing = manifests.one("NetworkPolicy", "postbag-nothing").path("spec");

        assertThat(nothing.has("ingress") || nothing.has("egress")).isFalse();
        assertThat(nothing.path("policyTypes")).hasSize(2);
        assertThat(manifests.pods())
                .allMatch(pod -> selects(nothing.at("/podSelector/matchLabels"), pod.at("/metadata/labels")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoAsksAServiceIsLetOutAndLetIn(Manifests manifests) {
        manifests
                .containers()
                .forEach(asking -> elements(asking.path("env"))
                        .map(variable -> variable.path("name").asText())
                        .filter(name -> name.matches("POSTBAG_(INGEST|CONTENT|COMMENT)_URL"))
                        .map(name -> name.split("_")[1].toLowerCase(Locale.ROOT))
                        .forEach(asked -> {
                            String from = asking.path("name").asText();
                            assertThat(peers(manifests, from, "egress", "to")).contains("postbag-" + asked);
                            assertThat(peers(manifests, asked, "ingress", "from"))
                                    .contains("postbag-" + from);
                        }));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsLetInWhoAsksNothing(Manifests manifests) {
        assertThat(peers(manifests, "content", "ingress", "from")).containsExactly("postbag-gateway");
        assertThat(peers(manifests, "ingest", "ingress", "from"))
                .containsExactlyInAnyOrder("postbag-gateway", "postbag-content");
        assertThat(peers(manifests, "gateway", "ingress", "from")).isEmpty();
    }

    /** The pod that makes backups is not the chart's; the handbook says how it is labelled. */
    @ParameterizedTest
    @MethodSource("all")
    void aMongodbOfTheChartLetsInWhoMakesBackups(Manifests manifests) {
        String label = "postbag-backup";
        assertThat(Project.read("docs/operations.md")).contains("labels: {app.kubernetes.io/instance: " + label + "}");
        manifests
                .of("NetworkPolicy")
                .filter(policy -> Manifests.name(policy).equals("postbag-mongodb"))
                .forEach(policy -> assertThat(
                                elements(policy.at("/spec/ingress/0/from/1/podSelector/matchExpressions/0/values"))
                                        .map(JsonNode::asText))
                        .containsExactlyInAnyOrder("postbag-ingest", "postbag-content", "postbag-comment", label));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoCallsOtherServersMayCallNoneOfTheClustersOwn(Manifests manifests) {
        Stream.of("ingest", "content", "comment")
                .forEach(service -> assertThat(elements(manifests
                                        .one("NetworkPolicy", "postbag-" + service)
                                        .at("/spec/egress"))
                                .flatMap(rule -> elements(rule.path("to")))
                                .filter(peer ->
                                        peer.at("/ipBlock/cidr").asText().equals("0.0.0.0/0"))
                                .flatMap(peer -> elements(peer.at("/ipBlock/except")))
                                .map(JsonNode::asText))
                        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"));
        assertThat(manifests
                        .one("NetworkPolicy", "postbag-gateway")
                        .at("/spec/egress")
                        .toString())
                .doesNotContain("ipBlock");
    }

    @ParameterizedTest
    @MethodSource("all")
    void readersReachWhatIsForThemAndNeitherHealthNorMetrics(Manifests manifests) {
        Set<String> prefixes = Stream.concat(
                        manifests
                                .of("Ingress")
                                .flatMap(ingress -> elements(ingress.at("/spec/rules/0/http/paths")))
                                .filter(path -> path.path("pathType").asText().equals("Prefix"))
                                .map(path -> path.path("path").asText()),
                        manifests
                                .of("HTTPRoute")
                                .flatMap(route -> elements(route.at("/spec/rules/0/matches")))
                                .filter(match -> match.at("/path/type").asText().equals("PathPrefix"))
                                .map(match -> match.at("/path/value").asText()))
                .collect(Collectors.toSet());

        assertThat(prefixes)
                .contains("/api", "/feeds", "/sitemap.xml", "/desk", "/.well-known", "/q/openapi", "/q/swagger-ui");
        assertThat(prefixes).noneMatch(prefix -> FOR_NO_READER.stream().anyMatch(path -> path.startsWith(prefix)));
    }

    private static Set<String> peers(Manifests manifests, String service, String direction, String field) {
        return elements(manifests.one("NetworkPolicy", "postbag-" + service).at("/spec/" + direction))
                .flatMap(rule -> elements(rule.path(field)))
                .map(peer -> peer.at("/podSelector/matchLabels")
                        .path("app.kubernetes.io/instance")
                        .asText())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
