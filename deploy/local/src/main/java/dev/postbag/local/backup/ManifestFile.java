package dev.postbag.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.local.backup.Manifest.KeptFile;
import dev.postbag.local.backup.Manifest.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The manifest as it lies in a backup's directory. */
record ManifestFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAMAGED =
            " is damaged or not a backup's, so the backup cannot be used. Take another one.";

    /** Nothing that leads out of the backup's directory. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    static ManifestFile in(Path backup) {
        return new ManifestFile(backup.resolve("manifest.json"));
    }

    void write(Manifest manifest) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", manifest.format());
        json.put("postbag", manifest.postbag());
        json.put("mongodb", manifest.mongodb());
        json.put("madeAt", manifest.madeAt().toString());
        json.put("point", manifest.point());
        ArrayNode parts = json.putArray("parts");
        manifest.parts()
                .forEach(part -> write(part.file(), parts.addObject())
                        .put("database", part.database())
                        .put("collection", part.collection())
                        .put("documents", part.documents()));
        ArrayNode keys = json.putArray("keys");
        manifest.keys().forEach(file -> write(file, keys.addObject()));
        Files.writeString(path, json.toPrettyString());
    }

    /** @throws BackupUnusable where there is none, or one that cannot be read here */
    Manifest read() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BackupUnusable("There is no " + path + ", so " + path.getParent() + " is no backup.");
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(path));
            int format = json.path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw new BackupUnusable("The backup has format " + format + "; this Postbag reads up to format "
                        + Manifest.FORMAT + ". Restore it with the Postbag that made it ("
                        + json.path("postbag").asText() + "), or a later one.");
            }
            if (format < 1 || json.path("parts").isEmpty()) {
                throw new BackupUnusable(path + DAMAGED);
            }
            return read(json, format);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException damaged) {
            throw new BackupUnusable(path + DAMAGED);
        }
    }

    private static Manifest read(JsonNode json, int format) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json.path("parts")) {
            String database = part.path("database").asText();
            if (!Store.holds(database)) {
                throw new IllegalArgumentException("no database of Postbag's is called " + database);
            }
            parts.add(new Part(
                    database,
                    part.path("collection").asText(),
                    part.path("documents").asLong(),
                    file(part)));
        }
        List<KeptFile> keys = new ArrayList<>();
        json.path("keys").forEach(key -> keys.add(file(key)));
        return new Manifest(
                format,
                json.path("postbag").asText(),
                json.path("mongodb").asText(),
                Instant.parse(json.path("madeAt").asText()),
                json.path("point").asText(),
                parts,
                keys);
    }

    private static ObjectNode write(KeptFile file, ObjectNode json) {
        return json.put("file", file.name()).put("bytes", file.bytes()).put("sha256", file.sha256());
    }

    private static KeptFile file(JsonNode json) {
        String name = json.path("file").asText();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no file of a backup is called " + name);
        }
        return new KeptFile(
                name, json.path("bytes").asLong(), json.path("sha256").asText());
    }
}
