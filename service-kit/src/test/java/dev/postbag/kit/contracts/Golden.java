package dev.postbag.kit.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.kit.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event's body as it was once sent, kept so that no later code forgets how to read it.
 *
 * @param file {@code <Name>.v<version>.json}, or with a variant's name before {@code .json}
 */
record Golden(String file, String text) {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Pattern NAME = Pattern.compile("(?<event>\\w+\\.v\\d+)(\\.\\w+)?\\.json");

    static List<Golden> all() {
        return ContractFiles.in("golden").stream()
                .map(file -> new Golden(file, ContractFiles.text(ContractFiles.ROOT + "golden/" + file)))
                .toList();
    }

    EventType type() {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new AssertionError(file + " is not named after an event and its version");
        }
        return EventType.named("dev.postbag." + name.group("event"))
                .orElseThrow(() -> new AssertionError(file + " is of an event that is no longer there: topics keep"
                        + " events for good, so those once sent must still be read"));
    }

    Event event() {
        return read(text);
    }

    Event read(String json) {
        try {
            return JSON.readValue(json, type().record());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(file + " can no longer be read: " + unreadable.getMessage(), unreadable);
        }
    }

    JsonNode tree() {
        return tree(text);
    }

    JsonNode written() {
        try {
            return tree(JSON.writeValueAsString(event()));
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(file, unwritable);
        }
    }

    @Override
    public String toString() {
        return file;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
