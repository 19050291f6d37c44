package dev.postbag.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which a runner writes down its state, always whole, so that others can see it and clean up after it. */
public record StateFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Replaces what stands there. */
    public void write(RunState state) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.set("runner", mark(state.runner()));
        json.put("phase", state.phase().name());
        json.put("gateway", state.gateway());
        json.put("since", state.since().toString());
        ArrayNode parts = json.putArray("parts");
        state.parts().forEach(part -> parts.add(part(part)));
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(unfinished, json.toPrettyString());
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What stands there; nothing when there is no file, or one that was damaged. */
    public Optional<RunState> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(path));
            List<PartState> parts = new ArrayList<>();
            for (JsonNode part : json.path("parts")) {
                parts.add(part(part));
            }
            return Optional.of(new RunState(
                    mark(json.path("runner")),
                    Phase.valueOf(json.path("phase").asText()),
                    json.path("gateway").asText(),
                    Instant.parse(json.path("since").asText()),
                    List.copyOf(parts)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static ObjectNode part(PartState part) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", part.name());
        json.put("phase", part.phase().name());
        json.put("address", part.facts().address());
        json.put("description", part.facts().description());
        json.put("since", part.since().toString());
        json.put("restarts", part.restarts());
        json.put("note", part.note());
        part.facts().process().ifPresent(process -> json.set("process", mark(process)));
        return json;
    }

    private static PartState part(JsonNode json) {
        Optional<ProcessMark> process =
                json.has("process") ? Optional.of(mark(json.path("process"))) : Optional.empty();
        return new PartState(
                json.path("name").asText(),
                Phase.valueOf(json.path("phase").asText()),
                new PartFacts(
                        process,
                        json.path("address").asText(),
                        json.path("description").asText()),
                Instant.parse(json.path("since").asText()),
                json.path("restarts").asInt(),
                json.path("note").asText());
    }

    private static ObjectNode mark(ProcessMark mark) {
        ObjectNode json = JSON.createObjectNode();
        json.put("pid", mark.pid());
        json.put("started", mark.started().toString());
        json.put("sign", mark.sign());
        return json;
    }

    private static ProcessMark mark(JsonNode json) {
        return new ProcessMark(
                json.path("pid").asLong(),
                Instant.parse(json.path("started").asText()),
                json.path("sign").asText());
    }
}
