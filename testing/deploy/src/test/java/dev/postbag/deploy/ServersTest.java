package dev.postbag.deploy;

import static dev.postbag.deploy.Manifests.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.contracts.Topic;
import dev.postbag.kit.topic.TopicPlan;
import dev.postbag.kit.topic.TopicSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether Kafka and MongoDB are made as the services expect them, and nobody may do more than is needed. */
class ServersTest {

    private static final TopicSettings SETTINGS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(TopicSettings.class)
            .build()
            .getConfigMapping(TopicSettings.class);

    static Stream<Manifests> withServers() {
        return AllManifests.stream()
                .filter(manifests -> manifests.of("Kafka").findAny().isPresent());
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void topicsAreAsTheServicesWouldMakeThem(Manifests manifests) {
        Map<String, TopicPlan> made = manifests
                .of("KafkaTopic")
                .collect(Collectors.toMap(
                        topic -> topic.at("/spec/topicName").asText(),
                        topic ->
                                new TopicPlan(topic.at("/spec/partitions").asInt(), config(topic.at("/spec/config")))));

        assertThat(made)
                .isEqualTo(Arrays.stream(Topic.values())
                        .collect(Collectors.toMap(Topic::topicName, topic -> TopicPlan.of(topic, SETTINGS))));
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void aServiceMayReadWhatItsChannelsReadAndInItsOwnGroups(Manifests manifests) {
        ServiceSources.ALL.stream()
                .filter(service -> !service.name().equals("gateway"))
                .forEach(service -> {
                    JsonNode user = manifests.one("KafkaUser", "postbag-" + service.name());
                    Set<String> topics = new TreeSet<>();
                    service.reads().forEach(channel -> {
                        topics.add(channel.split(" ")[1]);
                        assertThat(channel).startsWith(groups(user));
                    });
                    if (service.name().equals("content")) {
                        topics.add(Topic.DEAD_LETTERS.topicName());
                    }
                    assertThat(topics(user, "Read")).isEqualTo(topics);
                });
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void theGatewayReadsWhatReadersAreToldOfAndWritesNothing(Manifests manifests) {
        JsonNode gateway = manifests.one("KafkaUser", "postbag-gateway");

        assertThat(topics(gateway, "Read")).containsExactlyInAnyOrder("postbag.posts", "postbag.comments");
        assertThat(topics(gateway, "Write")).isEmpty();
        assertThat(Project.read("gateway/src/main/java/dev/postbag/gateway/wire/messaging/Dispatches.java"))
                .contains("Topic.POSTS.topicName()", "Topic.COMMENTS.topicName()");
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void whoeverCannotUseAMessageMayPutItAway(Manifests manifests) {
        Stream.of("ingest", "content", "comment")
                .forEach(service -> assertThat(topics(manifests.one("KafkaUser", "postbag-" + service), "Write"))
                        .contains(Topic.DEAD_LETTERS.topicName()));
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void eachServiceHasAUserOfMongoDbForItsOwnDatabaseAndNoOther(Manifests manifests) {
        JsonNode users = manifests.one("MongoDBCommunity", "postbag-mongodb").at("/spec/users");
        assertThat(users).hasSize(3).allSatisfy(user -> {
            ServiceSources service = ServiceSources.of(user.path("name").asText());
            assertThat(user.path("roles")).hasSize(1);
            assertThat(user.at("/roles/0/db").asText())
                    .isEqualTo(service.properties().get("quarkus.mongodb.database"));
            assertThat(user.path("connectionStringSecretName").asText()).isEqualTo("postbag-mongodb-" + service.name());
        });
    }

    @ParameterizedTest
    @MethodSource("withServers")
    void noLabelIsHandedOnToPodsOfKafkaThatWouldCloseTheirNetwork(Manifests manifests) {
        Stream.of("Kafka", "KafkaNodePool")
                .flatMap(manifests::of)
                .forEach(object -> assertThat(object.at("/metadata/labels").has("app.kubernetes.io/part-of"))
                        .isFalse());
    }

    @Test
    void podsAreCountedByTopicsThatAreReadInThatGroup() {
        Manifests manifests = Chart.rendered("existing");
        assertThat(manifests.of("ScaledObject")).hasSize(3).allSatisfy(scaler -> {
            ServiceSources service = ServiceSources.of(Manifests.name(scaler).replace("postbag-", ""));
            assertThat(elements(scaler.at("/spec/triggers"))
                            .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                            .map(trigger ->
                                    trigger.at("/metadata/consumerGroup").asText() + " "
                                            + trigger.at("/metadata/topic").asText()))
                    .isNotEmpty()
                    .isSubsetOf(service.reads());
            assertThat(scaler.at("/spec/maxReplicaCount").asInt()).isLessThanOrEqualTo(SETTINGS.partitions());
        });
    }

    private static Map<String, String> config(JsonNode config) {
        Map<String, String> read = new HashMap<>();
        config.properties()
                .forEach(entry -> read.put(entry.getKey(), entry.getValue().asText()));
        return read;
    }

    private static Set<String> topics(JsonNode user, String operation) {
        return elements(user.at("/spec/authorization/acls"))
                .filter(rule -> rule.at("/resource/type").asText().equals("topic"))
                .filter(rule -> elements(rule.path("operations"))
                        .anyMatch(one -> one.asText().equals(operation)))
                .map(rule -> rule.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String groups(JsonNode user) {
        return elements(user.at("/spec/authorization/acls"))
                .filter(rule -> rule.at("/resource/type").asText().equals("group"))
                .map(rule -> rule.at("/resource/name").asText())
                .findFirst()
                .orElseThrow();
    }
}
