package dev.postbag.deploy;

import static dev.postbag.deploy.Check.anyName;
import static dev.postbag.deploy.Check.ofContainers;
import static dev.postbag.deploy.Check.ofEach;
import static dev.postbag.deploy.Check.ofPods;
import static dev.postbag.deploy.Check.setting;
import static dev.postbag.deploy.Check.without;
import static dev.postbag.deploy.Manifests.elements;
import static dev.postbag.deploy.Manifests.selects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checks that kube-linter runs by default, under its names. */
final class KubeLinter {

    private static final String PORT_NAME = "^(?=.*[a-z])[a-z0-9](?!.*--)([a-z0-9-]{0,13}[a-z0-9])?$";
    private static final Pattern UNSAFE_SYSCTL = Pattern.compile("(kernel\\.(msg|sem|shm)|fs\\.mqueue\\.|net\\.).*");
    private static final Set<String> HOST_DIRECTORIES =
            Set.of("/", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr");

    static final List<Check> CHECKS = List.of(
            Check.of(
                    "dangling-service",
                    all -> all.of("Service")
                            .filter(service -> all.pods()
                                    .noneMatch(
                                            pod -> selects(service.at("/spec/selector"), pod.at("/metadata/labels"))))
                            .map(Manifests::name),
                    all -> setting("/spec/selector", Map.of("is", "nobody")).accept(Check.first(all, "Service"))),
            ofPods(
                    "deprecated-service-account-field",
                    pod -> pod.has("serviceAccount"),
                    setting("/serviceAccount", "x")),
            ofPods(
                    "docker-sock",
                    pod -> hostPaths(pod).anyMatch(path -> path.endsWith("docker.sock")),
                    setting("/volumes/0/hostPath", Map.of("path", "/run/docker.sock"))),
            ofContainers(
                    "drop-net-raw-capability",
                    container -> elements(container.at("/securityContext/capabilities/drop"))
                                    .noneMatch(
                                            dropped -> Set.of("ALL", "NET_RAW").contains(dropped.asText()))
                            || elements(container.at("/securityContext/capabilities/add"))
                                    .anyMatch(added -> added.asText().equals("NET_RAW")),
                    setting("/securityContext/capabilities/drop", List.of("KILL"))),
            ofContainers(
                    "duplicate-env-var",
                    container -> names(container.path("env")).distinct().count()
                            != container.path("env").size(),
                    setting("/env/0/name", "KAFKA_BOOTSTRAP_SERVERS")),
            ofContainers(
                    "env-var-secret",
                    container -> elements(container.path("env"))
                            .anyMatch(variable -> variable.path("name").asText().matches("(?i).*secret.*")
                                    && !variable.path("value").asText().isEmpty()),
                    setting("/env/0/name", "SOME_SECRET")),
            ofPods("host-ipc", pod -> pod.path("hostIPC").asBoolean(), setting("/hostIPC", true)),
            ofPods("host-network", pod -> pod.path("hostNetwork").asBoolean(), setting("/hostNetwork", true)),
            ofPods("host-pid", pod -> pod.path("hostPID").asBoolean(), setting("/hostPID", true)),
            Check.of(
                    "invalid-target-ports",
                    all -> Stream.concat(
                                    all.of("Service")
                                            .flatMap(service -> elements(service.at("/spec/ports")))
                                            .map(port -> port.path("targetPort").asText()),
                                    all.containers().flatMap(container -> names(container.path("ports"))))
                            .filter(port -> !port.matches(PORT_NAME)),
                    all -> setting("/spec/ports/0/targetPort", "a--b").accept(Check.first(all, "Service"))),
            ofContainers(
                    "latest-tag",
                    container -> container.path("image").asText().matches(".*:latest|[^:]*|.*/[^:]+"),
                    setting("/image", "postbag/gateway:latest")),
            ofContainers("liveness-port", container -> misses(container, "livenessProbe"), probing("livenessProbe")),
            ofEach(
                    "Deployment",
                    "mismatching-selector",
                    deployment -> !selects(
                            deployment.at("/spec/selector/matchLabels"),
                            deployment.at("/spec/template/metadata/labels")),
                    setting("/spec/selector/matchLabels", Map.of("is", "nobody"))),
            ofEach(
                    "Deployment",
                    "no-anti-affinity",
                    deployment -> elements(
                                    deployment.at(
                                            "/spec/template/spec/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution"))
                            .map(term -> term.path("podAffinityTerm"))
                            .noneMatch(term -> term.path("topologyKey").asText().equals("kubernetes.io/hostname")
                                    && selects(
                                            term.at("/labelSelector/matchLabels"),
                                            deployment.at("/spec/template/metadata/labels"))),
                    without("/spec/template/spec/affinity")),
            Check.of(
                    "no-extensions-v1beta",
                    all -> all.objects().stream()
                            .map(object -> object.path("apiVersion").asText())
                            .filter(version -> version.startsWith("extensions/")),
                    all -> all.objects().getFirst().put("apiVersion", "extensions/v1beta1")),
            ofContainers(
                    "no-read-only-root-fs",
                    container -> !container
                            .at("/securityContext/readOnlyRootFilesystem")
                            .asBoolean(),
                    setting("/securityContext/readOnlyRootFilesystem", false)),
            Check.of(
                    "non-existent-service-account",
                    all -> all.pods()
                            .map(pod -> pod.at("/spec/serviceAccountName").asText())
                            .filter(account -> all.of("ServiceAccount")
                                    .noneMatch(there -> Manifests.name(there).equals(account))),
                    all -> setting("/metadata/name", "nobody").accept(Check.first(all, "ServiceAccount"))),
            ofEach(
                    "PodDisruptionBudget",
                    "pdb-max-unavailable",
                    budget -> budget.at("/spec/maxUnavailable").asText().matches("0%?"),
                    setting("/spec/maxUnavailable", 0)),
            Check.of(
                    "pdb-min-available",
                    all -> all.of("PodDisruptionBudget")
                            .filter(budget -> budget.at("/spec/minAvailable").asInt() >= Replicas.least(all, budget))
                            .map(Manifests::name),
                    all -> setting("/spec/minAvailable", 9).accept(Check.first(all, "PodDisruptionBudget"))),
            ofEach(
                    "PodDisruptionBudget",
                    "pdb-unhealthy-pod-eviction-policy",
                    budget -> !budget.at("/spec/unhealthyPodEvictionPolicy")
                            .asText()
                            .equals("AlwaysAllow"),
                    without("/spec/unhealthyPodEvictionPolicy")),
            ofContainers(
                    "privilege-escalation-container",
                    container -> container
                            .at("/securityContext/allowPrivilegeEscalation")
                            .asBoolean(true),
                    without("/securityContext/allowPrivilegeEscalation")),
            ofContainers(
                    "privileged-container",
                    container -> container.at("/securityContext/privileged").asBoolean(),
                    setting("/securityContext/privileged", true)),
            ofContainers("readiness-port", container -> misses(container, "readinessProbe"), probing("readinessProbe")),
            ofContainers(
                    "run-as-non-root",
                    container -> !container.at("/securityContext/runAsNonRoot").asBoolean()
                            || container.at("/securityContext/runAsUser").asInt() == 0,
                    setting("/securityContext/runAsUser", 0)),
            ofPods(
                    "sensitive-host-mounts",
                    pod -> hostPaths(pod).anyMatch(HOST_DIRECTORIES::contains),
                    setting("/volumes/0/hostPath", Map.of("path", "/etc"))),
            ofContainers(
                    "ssh-port",
                    container -> elements(container.path("ports"))
                            .anyMatch(port -> port.path("containerPort").asInt() == 22),
                    setting("/ports/0/containerPort", 22)),
            ofContainers("startup-port", container -> misses(container, "startupProbe"), probing("startupProbe")),
            ofPods(
                    "unsafe-sysctls",
                    pod -> names(pod.at("/securityContext/sysctls"))
                            .anyMatch(name -> UNSAFE_SYSCTL.matcher(name).matches()),
                    setting("/securityContext/sysctls", List.of(Map.of("name", "net.core.somaxconn", "value", "1")))),
            ofContainers(
                    "unset-cpu-requirements",
                    container -> container.at("/resources/requests/cpu").isMissingNode(),
                    without("/resources/requests/cpu")),
            ofContainers(
                    "unset-memory-requirements",
                    container -> container.at("/resources/limits/memory").isMissingNode(),
                    without("/resources/limits/memory")));

    private KubeLinter() {}

    private static Stream<String> hostPaths(JsonNode pod) {
        return elements(pod.path("volumes"))
                .filter(volume -> volume.has("hostPath"))
                .map(volume -> volume.at("/hostPath/path").asText());
    }

    private static Stream<String> names(JsonNode array) {
        return elements(array).map(item -> item.path("name").asText());
    }

    /** Whether a probe asks at a port that the container does not name. */
    private static boolean misses(JsonNode container, String probe) {
        return !anyName(
                container.path("ports"),
                container.path(probe).at("/httpGet/port").asText());
    }

    private static Consumer<ObjectNode> probing(String probe) {
        return setting("/" + probe + "/httpGet/port", "other");
    }
}
