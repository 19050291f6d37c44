package dev.postbag.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether there is such a field, and of such a type: by Kubernetes's and Strimzi's models, or by a schema here. */
class SchemasTest {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    /** The models would keep fields that they do not know. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return Boolean.FALSE;
                }
            })
            .build();

    static Stream<Manifests> all() {
        return AllManifests.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyObjectHasTheFieldsItsKindHas(Manifests manifests) {
        assertThat(manifests.objects())
                .isNotEmpty()
                .allSatisfy(object -> assertThatCode(() -> check(object))
                        .as(Manifests.text(object))
                        .doesNotThrowAnyException());
    }

    @Test
    void aFieldThatThereIsNotIsFoundInEveryKind() {
        Manifests all = Chart.rendered("existing");
        Stream.concat(all.objects().stream(), Chart.rendered("cluster").objects().stream())
                .forEach(object -> {
                    String field = object.has("spec") ? "/spec" : "/metadata";
                    ((ObjectNode) object.at(field)).put("replicaz", 1);

                    assertThatThrownBy(() -> check(object))
                            .as(Manifests.text(object))
                            .hasMessageContaining("replicaz");
                });
    }

    @Test
    void aFieldDeepInsideIsFoundToo() {
        ObjectNode deployment = Chart.rendered("cluster").one("Deployment", "postbag-ingest");
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/readinessProbe/httpGet")).put("pathz", "/");

        assertThatThrownBy(() -> check(deployment)).hasMessageContaining("pathz");
    }

    private static void check(JsonNode object) throws Exception {
        String kind = object.path("apiVersion").asText() + " " + Manifests.kind(object);
        Class<?> model = MODELS.get(kind);
        if (model != null) {
            STRICT.treeToValue(object, model);
            return;
        }
        assertThat(schema(Manifests.kind(object)).validate(object)).as(kind).isEmpty();
    }

    private static JsonSchema schema(String kind) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Optional.ofNullable(SchemasTest.class.getResourceAsStream("/schemas/" + kind + ".json"))
                        .orElseThrow(() -> new AssertionError("There is no schema of " + kind)));
    }
}
