package dev.postbag.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class StaticMembersTest {

    private static final Map<String, Object> CONSUMER = Map.of(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, "any");
    private static final Map<String, Object> PRODUCER = Map.of(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, "any");

    @Test
    void eachConsumerOfAReplicaWithANameHasANameOfItsOwn() {
        assertThat(instance(Optional.of("content"), "stories", CONSUMER)).isEqualTo("content.stories");
        assertThat(instance(Optional.of("content"), "picks", CONSUMER)).isEqualTo("content.picks");
    }

    @Test
    void aReplicaWithoutANameIsAMemberAsLongAsItLives() {
        assertThat(instance(Optional.empty(), "stories", CONSUMER)).isNull();
    }

    @Test
    void producersAreMembersOfNothing() {
        assertThat(instance(Optional.of("content"), "outgoing", PRODUCER)).isNull();
    }

    private static Object instance(Optional<String> replica, String channel, Map<String, Object> client) {
        return new StaticMembers(replica)
                .customize(channel, ConfigProvider.getConfig(), new HashMap<>(client))
                .get(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG);
    }
}
