package dev.postbag.gateway.newsstand.api;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent, in every form it may be sent in.
 *
 * @param template the operation's path, for metrics
 * @param headers of every form, by their names in small letters
 * @param tag its ETag, or none
 * @param packed the body compressed, where that is worth it
 * @param notFor the request headers with which it might be another answer
 * @param mediaTypes of which a reader has to accept one
 */
public record Print(
        String template,
        int status,
        Map<String, List<String>> headers,
        @Nullable String tag,
        Buffer plain,
        Map<Coding, Buffer> packed,
        Set<String> notFor,
        Set<String> mediaTypes) {

    public Print {
        headers = Map.copyOf(headers);
        packed = Map.copyOf(packed);
        notFor = Set.copyOf(notFor);
        mediaTypes = Set.copyOf(mediaTypes);
    }

    int bytes() {
        return plain.length()
                + packed.values().stream().mapToInt(Buffer::length).sum();
    }
}
