package dev.postbag.kit.inbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes consumers static members of their groups where the replica has a name: one that was killed and is started again
 * goes on where it was, at once. Without a name its partitions wait until the session of the dead one has run out.
 *
 * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-345">KIP-345</a>
 */
@ApplicationScoped
class StaticMembers implements ClientCustomizer<Map<String, Object>> {

    private final Optional<String> replica;

    /** @param replica a name that no other replica of the service has at the same time: who comes later shuts the other out */
    StaticMembers(@ConfigProperty(name = "postbag.replica") Optional<String> replica) {
        this.replica = replica;
    }

    @Override
    public Map<String, Object> customize(String channel, Config settings, Map<String, Object> client) {
        if (client.containsKey(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG)) {
            replica.ifPresent(name -> client.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name + "." + channel));
        }
        return client;
    }
}
