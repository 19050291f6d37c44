package dev.postbag.deploy;

import static dev.postbag.deploy.Check.none;
import static dev.postbag.deploy.Check.ofContainers;
import static dev.postbag.deploy.Check.ofEach;
import static dev.postbag.deploy.Check.ofPods;
import static dev.postbag.deploy.Check.setting;
import static dev.postbag.deploy.Check.without;
import static dev.postbag.deploy.Manifests.elements;
import static dev.postbag.deploy.Manifests.selects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks that Polaris runs by default, under its names. Left out is {@code priorityClassNotSet}: which pods go before
 * which is for the cluster to say, and a class is no object of a namespace.
 */
final class Polaris {

    private static final String SENSITIVE =
            "(?i)(AWS_SECRET_ACCESS_KEY|GOOGLE_APPLICATION_CREDENTIALS|AZURE_.+KEY|OCI_CLI_KEY_CONTENT|.*(password|token|bearer|secret).*)";
    private static final Set<String> DANGEROUS = Set.of("ALL", "SYS_ADMIN", "NET_ADMIN");

    static final List<Check> CHECKS = List.of(
            // Where an autoscaler counts the pods the Deployment says no number, and the autoscaler's least counts;
            // where
            // there is one node, a second replica on it helps nobody.
            Check.of(
                    "deploymentMissingReplicas",
                    all -> all.of("Deployment")
                            .filter(deployment -> !all.name().contains("one-node"))
                            .filter(deployment -> Replicas.leastOf(all, deployment) < 2)
                            .map(Manifests::name),
                    all -> {
                        all.of("HorizontalPodAutoscaler").forEach(setting("/spec/minReplicas", 1));
                        all.of("ScaledObject").forEach(setting("/spec/minReplicaCount", 1));
                    }),
            ofContainers(
                    "tagNotSpecified",
                    container -> !container.path("image").asText().matches(".+:(?!latest$)[^/]+"),
                    setting("/image", "postbag/gateway")),
            ofContainers(
                    "pullPolicyNotAlways",
                    container -> !container.path("imagePullPolicy").asText().equals("Always"),
                    setting("/imagePullPolicy", "Never")),
            ofContainers(
                    "readinessProbeMissing", container -> !container.has("readinessProbe"), without("/readinessProbe")),
            ofContainers(
                    "livenessProbeMissing", container -> !container.has("livenessProbe"), without("/livenessProbe")),
            ofEach(
                    "Deployment",
                    "metadataAndInstanceMismatched",
                    deployment -> !deployment
                            .at("/metadata/labels")
                            .path("app.kubernetes.io/instance")
                            .asText()
                            .equals(Manifests.name(deployment)),
                    setting("/metadata/name", "x")),
            ofEach(
                    "PodDisruptionBudget",
                    "pdbDisruptionsIsZero",
                    budget -> budget.at("/spec/maxUnavailable").asText().matches("0%?")
                            || budget.at("/spec/minAvailable").asText().equals("100%"),
                    setting("/spec/maxUnavailable", "0%")),
            Check.of(
                    "missingPodDisruptionBudget",
                    all -> all.of("Deployment")
                            .filter(deployment -> all.of("PodDisruptionBudget")
                                    .noneMatch(budget -> selects(
                                            budget.at("/spec/selector/matchLabels"),
                                            deployment.at("/spec/template/metadata/labels"))))
                            .map(Manifests::name),
                    all -> setting("/spec/selector/matchLabels", Map.of("is", "nobody"))
                            .accept(Check.first(all, "PodDisruptionBudget"))),
            ofPods(
                    "topologySpreadConstraint",
                    pod -> pod.path("topologySpreadConstraints").isEmpty(),
                    without("/topologySpreadConstraints")),
            ofContainers(
                    "cpuRequestsMissing",
                    container -> lacks(container, "requests/cpu"),
                    without("/resources/requests/cpu")),
            ofContainers(
                    "cpuLimitsMissing", container -> lacks(container, "limits/cpu"), without("/resources/limits/cpu")),
            ofContainers(
                    "memoryRequestsMissing",
                    container -> lacks(container, "requests/memory"),
                    without("/resources/requests/memory")),
            ofContainers(
                    "memoryLimitsMissing",
                    container -> lacks(container, "limits/memory"),
                    without("/resources/limits/memory")),
            ofPods(
                    "automountServiceAccountToken",
                    pod -> pod.path("automountServiceAccountToken").asBoolean(true),
                    without("/automountServiceAccountToken")),
            ofPods("hostIPCSet", pod -> pod.path("hostIPC").asBoolean(), setting("/hostIPC", true)),
            ofPods("hostPIDSet", pod -> pod.path("hostPID").asBoolean(), setting("/hostPID", true)),
            ofPods(
                    "linuxHardening",
                    pod -> !Set.of("RuntimeDefault", "Localhost")
                            .contains(pod.at("/securityContext/seccompProfile/type")
                                    .asText()),
                    without("/securityContext/seccompProfile")),
            Check.of(
                    "missingNetworkPolicy",
                    all -> all.pods()
                            .filter(pod -> all.of("NetworkPolicy")
                                    .filter(policy ->
                                            policy.at("/spec/policyTypes").size() == 2)
                                    .noneMatch(policy -> selects(
                                            policy.at("/spec/podSelector/matchLabels"), pod.at("/metadata/labels"))))
                            .map(pod -> pod.at("/spec/serviceAccountName").asText()),
                    all -> all.of("NetworkPolicy").forEach(setting("/spec/policyTypes", List.of("Ingress")))),
            ofContainers(
                    "notReadOnlyRootFilesystem",
                    container -> !container
                            .at("/securityContext/readOnlyRootFilesystem")
                            .asBoolean(),
                    without("/securityContext/readOnlyRootFilesystem")),
            ofContainers(
                    "privilegeEscalationAllowed",
                    container -> container
                            .at("/securityContext/allowPrivilegeEscalation")
                            .asBoolean(true),
                    setting("/securityContext/allowPrivilegeEscalation", true)),
            ofContainers(
                    "runAsRootAllowed",
                    container -> !container.at("/securityContext/runAsNonRoot").asBoolean(),
                    without("/securityContext/runAsNonRoot")),
            ofContainers(
                    "runAsPrivileged",
                    container -> container.at("/securityContext/privileged").asBoolean(),
                    setting("/securityContext/privileged", true)),
            ofContainers(
                    "dangerousCapabilities",
                    container -> added(container).anyMatch(DANGEROUS::contains),
                    setting("/securityContext/capabilities/add", List.of("SYS_ADMIN"))),
            ofContainers(
                    "insecureCapabilities",
                    container -> added(container).findAny().isPresent()
                            || !container
                                    .at("/securityContext/capabilities/drop/0")
                                    .asText()
                                    .equals("ALL"),
                    setting("/securityContext/capabilities/drop", List.of("KILL"))),
            ofPods("hostNetworkSet", pod -> pod.path("hostNetwork").asBoolean(), setting("/hostNetwork", true)),
            ofContainers(
                    "hostPortSet",
                    container -> elements(container.path("ports")).anyMatch(port -> port.has("hostPort")),
                    setting("/ports/0/hostPort", 80)),
            Check.of(
                    "tlsSettingsMissing",
                    all -> all.of("Ingress")
                            .filter(ingress -> ingress.at("/spec/tls").isEmpty())
                            .map(Manifests::name),
                    all -> all.of("Ingress").forEach(without("/spec/tls"))),
            ofContainers(
                    "sensitiveContainerEnvVar",
                    container -> elements(container.path("env"))
                            .filter(variable -> variable.has("value"))
                            .anyMatch(variable -> variable.path("name").asText().matches(SENSITIVE)
                                    || variable.path("value").asText().matches("(?s).*BEGIN .*PRIVATE KEY.*")),
                    setting("/env/0/name", "SOME_PASSWORD")),
            Check.of(
                    "sensitiveConfigmapContent",
                    all -> all.of("ConfigMap")
                            .flatMap(map -> map.path("data").properties().stream())
                            .map(Map.Entry::getKey)
                            .filter(key -> key.matches(SENSITIVE)),
                    all -> all.of("ConfigMap").forEach(setting("/data/password", "x"))),
            none("ClusterRole", "clusterrolePodExecAttach"),
            none("Role", "rolePodExecAttach"),
            none("ClusterRoleBinding", "clusterrolebindingPodExecAttach"),
            none("RoleBinding", "rolebindingClusterRolePodExecAttach"),
            none("RoleBinding", "rolebindingRolePodExecAttach"),
            none("ClusterRoleBinding", "clusterrolebindingClusterAdmin"),
            none("RoleBinding", "rolebindingClusterAdminClusterRole"),
            none("RoleBinding", "rolebindingClusterAdminRole"));

    private Polaris() {}

    private static boolean lacks(JsonNode container, String amount) {
        return container.at("/resources/" + amount).isMissingNode();
    }

    private static java.util.stream.Stream<String> added(JsonNode container) {
        return elements(container.at("/securityContext/capabilities/add")).map(JsonNode::asText);
    }
}
