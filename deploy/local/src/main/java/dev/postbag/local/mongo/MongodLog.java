package dev.postbag.local.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonParseException;

/** What a {@code mongod} writes of one run: JSON lines appended to its log, and plain words on its console. */
record MongodLog(Path log, long begin, Path console) {

    private static final Set<String> COMPLAINTS = Set.of("F", "E");
    private static final String ABORTING = "ASSERT";
    private static final String LAST_WORDS = "Writing fatal message";
    private static final Set<String> TRACES = Set.of("{", "BACKTRACE", "  Frame", "END BACKTRACE");

    /** The log of a run that begins now. */
    static MongodLog from(Path log, Path console) throws IOException {
        return new MongodLog(log, Files.exists(log) ? Files.size(log) : 0, console);
    }

    /** What the server complained of last in this run, leaving out that it then aborted. */
    Optional<String> lastComplaint() {
        List<String> shown = lines(console, 0).reversed();
        return Stream.concat(lines(log, begin).reversed().stream(), shown.stream())
                .map(MongodLog::complaint)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> shown.stream()
                        .filter(line -> !line.isBlank() && TRACES.stream().noneMatch(line::startsWith))
                        .findFirst());
    }

    private static Optional<String> complaint(String line) {
        try {
            Document entry = Document.parse(line);
            String message = entry.getString("msg");
            if (!COMPLAINTS.contains(entry.getString("s"))
                    || ABORTING.equals(entry.getString("c"))
                    || LAST_WORDS.equals(message)) {
                return Optional.empty();
            }
            return Optional.of(message + ": " + details(entry.get("attr", new Document())));
        } catch (JsonParseException | BsonInvalidOperationException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static String details(Document attributes) {
        if (attributes.get("message") instanceof Document message && message.get("msg") instanceof String words) {
            return words;
        }
        return attributes.get("error") instanceof String error ? error : attributes.toJson();
    }

    private static List<String> lines(Path file, long begin) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(begin);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
