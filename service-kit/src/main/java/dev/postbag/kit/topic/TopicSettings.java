package dev.postbag.kit.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How topics are made. */
@ConfigMapping(prefix = "postbag.topics")
public interface TopicSettings {

    /** Whether services make missing topics; off where somebody else does. */
    @WithDefault("true")
    boolean create();

    /** Partitions of a topic made here. */
    @WithDefault("6")
    int partitions();

    /** The largest message a topic made here takes, compressed, in bytes. */
    @WithDefault("8388608")
    int maxMessageBytes();

    /** How long a topic keeps messages that hold what readers wrote; set anew at each start. */
    @WithDefault("30d")
    Duration wordsKept();
}
