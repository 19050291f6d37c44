package dev.postbag.deploy;

import static dev.postbag.deploy.Manifests.elements;
import static dev.postbag.deploy.Manifests.selects;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether pods are run as the services need it, and as a careful cluster demands it. */
class PodsTest {

    private static final int OURS = 10001;
    private static final Pattern KEEP_ALIVE = Pattern.compile("KEEP_ALIVE_SECONDS = (\\d+);");

    static Stream<Manifests> all() {
        return AllManifests.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachServiceRunsOnceAndItsImageIsNamedAfterItsModule(Manifests manifests) {
        assertThat(manifests
                        .containers()
                        .map(container -> container.path("image").asText())
                        .map(image -> image.replaceFirst("^registry\\.example/blog/", "")
                                .replaceFirst(":.*", "")))
                .containsExactlyInAnyOrderElementsOf(ServiceSources.ALL.stream()
                        .map(service -> "postbag/" + service.module())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePortIsWhereTheServicesListen(Manifests manifests) {
        manifests.containers().forEach(container -> {
            Map<String, String> properties =
                    ServiceSources.of(container.path("name").asText()).properties();
            assertThat(properties.getOrDefault("quarkus.http.port", "8080")).contains("8080");
            assertThat(properties).doesNotContainKey("quarkus.management.enabled");
            assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
        });
        assertThat(manifests
                        .of("Service")
                        .map(service -> service.at("/spec/ports/0/targetPort").asText()))
                .containsOnly("http");
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachProbeAsksWhatItMeans(Manifests manifests) {
        manifests.containers().forEach(container -> {
            assertThat(ServiceSources.of(container.path("name").asText())
                            .properties()
                            .keySet())
                    .noneMatch(key ->
                            key.matches("quarkus\\.(http\\.(non-application-)?root-path|smallrye-health\\..*path)"));
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStopLeavesTimeForWhatWasBegunAndForConnectionsThatLieIdle(Manifests manifests) {
        Matcher keepAlive =
                KEEP_ALIVE.matcher(Project.read("gateway/src/main/java/dev/postbag/gateway/route/client/Origins.java"));
        assertThat(keepAlive.find()).isTrue();
        assertThat(ServiceSources.of("ingest").properties()).containsEntry("quarkus.shutdown.delay-enabled", "true");

        manifests.pods().forEach(pod -> {
            JsonNode container = pod.at("/spec/containers/0");
            int delay = seconds(container, "QUARKUS_SHUTDOWN_DELAY");
            int timeout = seconds(container, "QUARKUS_SHUTDOWN_TIMEOUT");
            assertThat(delay).isGreaterThan(2 * Integer.parseInt(keepAlive.group(1)));
            assertThat(pod.at("/spec/terminationGracePeriodSeconds").asInt()).isGreaterThan(delay + timeout);
        });
        assertThat(manifests
                        .of("Deployment")
                        .map(deployment -> deployment
                                .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                .asInt(1)))
                .containsOnly(0);
    }

    /** PodSecurity's standard "restricted", rule by rule. */
    @ParameterizedTest
    @MethodSource("all")
    void everyPodIsRestricted(Manifests manifests) {
        assertThat(manifests.pods()).hasSize(4).allSatisfy(pod -> {
            JsonNode spec = pod.path("spec");
            assertThat(spec.has("hostNetwork") || spec.has("hostPID") || spec.has("hostIPC"))
                    .isFalse();
            assertThat(spec.has("initContainers") || spec.has("ephemeralContainers"))
                    .isFalse();
            assertThat(spec.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(elements(spec.path("volumes"))
                            .flatMap(volume -> volume.properties().stream().map(Map.Entry::getKey)))
                    .containsOnly("name", "emptyDir", "secret");
            JsonNode context = spec.at("/containers/0/securityContext");
            assertThat(context.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("privileged").asBoolean(true)).isFalse();
            assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(context.path("runAsUser").asInt()).isEqualTo(OURS);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheTemporaryDirectoryCanBeWrittenAndItFitsIntoWhatThePodMayUse(Manifests manifests) {
        manifests.pods().forEach(pod -> {
            JsonNode container = pod.at("/spec/containers/0");
            assertThat(elements(container.path("volumeMounts"))
                            .filter(mount -> !mount.path("readOnly").asBoolean())
                            .map(mount -> mount.path("mountPath").asText()))
                    .containsExactly("/tmp");
            JsonNode temporary = elements(pod.at("/spec/volumes"))
                    .filter(volume -> volume.path("name").asText().equals("temporary"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mebibytes(temporary.at("/emptyDir/sizeLimit").asText()))
                    .isLessThan(mebibytes(
                            container.at("/resources/limits/ephemeral-storage").asText()));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMountIsOfAVolumeAndEveryFileThatIsNamedIsMounted(Manifests manifests) {
        manifests.pods().forEach(pod -> {
            JsonNode container = pod.at("/spec/containers/0");
            Set<String> volumes = elements(pod.at("/spec/volumes"))
                    .map(volume -> volume.path("name").asText())
                    .collect(Collectors.toSet());
            List<JsonNode> mounts = elements(container.path("volumeMounts")).toList();
            assertThat(mounts.stream().map(mount -> mount.path("name").asText()))
                    .hasSameElementsAs(volumes);
            assertThat(elements(container.path("env"))
                            .map(variable -> variable.path("value").asText().replaceFirst("^file://", ""))
                            .filter(value -> value.startsWith("/")))
                    .isNotEmpty()
                    .allMatch(file -> mounts.stream()
                            .anyMatch(mount ->
                                    file.startsWith(mount.path("mountPath").asText() + "/")));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDeploymentWhosePodsAreCountedByOthersSaysNoNumber(Manifests manifests) {
        Set<String> counted = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(manifests::of)
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .collect(Collectors.toSet());
        manifests
                .of("Deployment")
                .forEach(deployment -> assertThat(deployment.at("/spec").has("replicas"))
                        .isNotEqualTo(counted.contains(Manifests.name(deployment))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSelectorSelectsTheServicesOwnPodsAndNoOthers(Manifests manifests) {
        Stream.of("Service", "PodDisruptionBudget").flatMap(manifests::of).forEach(object -> {
            JsonNode selector = Manifests.kind(object).equals("Service")
                    ? object.at("/spec/selector")
                    : object.at("/spec/selector/matchLabels");
            assertThat(manifests
                            .of("Deployment")
                            .filter(deployment -> selects(selector, deployment.at("/spec/template/metadata/labels")))
                            .map(Manifests::name))
                    .containsExactly(Manifests.name(object));
        });
    }

    @Test
    void amountsAreReadAsKubernetesReadsThem() {
        assertThat(mebibytes("2Gi")).isEqualTo(2048);
    }

    private static int seconds(JsonNode container, String name) {
        return elements(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .mapToInt(value -> Integer.parseInt(value.replace("s", "")))
                .findFirst()
                .orElseThrow();
    }

    private static int mebibytes(String quantity) {
        int number = Integer.parseInt(quantity.replaceAll("\\D", ""));
        return quantity.endsWith("Gi") ? number * 1024 : number;
    }
}
