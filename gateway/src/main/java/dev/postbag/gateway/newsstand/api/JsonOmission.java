package dev.postbag.gateway.newsstand.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postbag.gateway.newsstand.Omission;
import dev.postbag.kit.json.Json;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves things out of the {@code items} of a list. What is left has no tag: whoever had the answer of before is to be sent
 * this one.
 */
public final class JsonOmission implements Omission<Print> {

    private static final ObjectMapper JSON = Json.mapper();

    @Override
    public Optional<Print> without(Set<String> ids, Print print) {
        try {
            JsonNode list = JSON.readTree(print.plain().getBytes());
            if (!(list.path("items") instanceof ArrayNode items)) {
                return Optional.empty();
            }
            int before = items.size();
            items.removeIf(item -> ids.contains(item.path("id").asText()));
            return Optional.of(items.size() == before ? print : print(print, JSON.writeValueAsBytes(list)));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Print print(Print before, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>(before.headers());
        headers.remove("etag");
        return new Print(
                before.template(),
                before.status(),
                headers,
                null,
                Buffer.buffer(body),
                Typesetting.packed(body),
                before.notFor(),
                before.mediaTypes());
    }
}
