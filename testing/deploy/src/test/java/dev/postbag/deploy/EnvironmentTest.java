package dev.postbag.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.mongodb.runtime.MongoConfig;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether what a container is told means something to the service in it. */
class EnvironmentTest {

    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_MONGODB_TLS_CONFIGURATION_NAME",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS");

    static Stream<Manifests> all() {
        return AllManifests.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyVariableIsASettingOfItsService(Manifests manifests) {
        manifests.containers().forEach(container -> {
            Set<String> own = ServiceSources.of(container.path("name").asText()).variables();
            assertThat(variables(container))
                    .as(container.path("name").asText())
                    .isNotEmpty()
                    .allMatch(name -> own.contains(name)
                            || isKafkas(name)
                            || QUARKUS.contains(name)
                            || name.equals("JAVA_TOOL_OPTIONS"));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoeverKeepsSomethingIsToldWhereAndTheGatewayIsNot(Manifests manifests) {
        manifests.containers().forEach(container -> {
            boolean gateway = container.path("name").asText().equals("gateway");
            assertThat(variables(container).contains("MONGODB_URI")).isNotEqualTo(gateway);
            assertThat(variables(container)).contains("KAFKA_BOOTSTRAP_SERVERS", "POSTBAG_JWT_KEYS");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void otherServicesAreAskedWhereTheyListen(Manifests manifests) {
        manifests
                .containers()
                .flatMap(container -> Manifests.elements(container.path("env")))
                .filter(variable -> variable.path("name").asText().matches("POSTBAG_(INGEST|CONTENT|COMMENT)_URL"))
                .forEach(variable -> {
                    String asked = variable.path("name").asText().split("_")[1].toLowerCase(Locale.ROOT);
                    JsonNode port = manifests.one("Service", "postbag-" + asked).at("/spec/ports/0/port");
                    assertThat(variable.path("value").asText())
                            .isEqualTo("http://postbag-" + asked + ":" + port.asInt());
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void noVariableIsMadeOfAServicesAddressSinceSomeWouldBeSettings(Manifests manifests) {
        assertThat(ServiceSources.of("gateway").variables()).contains("POSTBAG_GATEWAY_PORT");
        assertThat(manifests.pods())
                .allSatisfy(pod -> assertThat(pod.at("/spec/enableServiceLinks").asBoolean(true))
                        .isFalse());
    }

    @Test
    void quarkusReadsWhatItIsToldOfTlsAndOfStopping() {
        JsonNode container = Chart.rendered("cluster")
                .containers()
                .filter(one -> one.path("name").asText().equals("content"))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment = new HashMap<>();
        Manifests.elements(container.path("env"))
                .filter(variable -> QUARKUS.contains(variable.path("name").asText()))
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        assertThat(environment.keySet()).isEqualTo(QUARKUS);

        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(ShutdownConfig.class)
                .withMapping(TlsConfig.class)
                .withMapping(MongoConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build();

        assertThat(config.getConfigMapping(ShutdownConfig.class).delay()).hasValue(Duration.ofSeconds(15));
        assertThat(config.getConfigMapping(TlsConfig.class)
                        .namedCertificateConfig()
                        .get("mongodb")
                        .trustStore()
                        .orElseThrow()
                        .pem()
                        .orElseThrow()
                        .certs())
                .hasValue(List.of(Path.of("/etc/postbag/mongodb/ca.crt")));
        assertThat(config.getValue("quarkus.mongodb.tls-configuration-name", String.class))
                .isEqualTo("mongodb");
    }

    private static List<String> variables(JsonNode container) {
        return Manifests.elements(container.path("env"))
                .map(variable -> variable.path("name").asText())
                .toList();
    }

    /** As Quarkus hands them on: lower case, with dots. */
    private static boolean isKafkas(String name) {
        return name.startsWith("KAFKA_")
                && ConsumerConfig.configNames()
                        .contains(name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'));
    }
}
