package dev.postbag.ingest.export.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads Postbag's own lines of JSON, a comment each; a line that is none is told and keeps no other out. */
@Singleton
public class CommentLinesReader implements CaptureReader {

    private static final int LONGEST_LINE = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.COMMENT_LINES);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings) throws IOException {
        try (PlacedReader reader =
                PlacedReader.of(capture.open(), capture.declaration().charset())) {
            StringBuilder line = new StringBuilder();
            char[] buffer = new char[4096];
            long at = 0;
            Mark begin = reader.end();
            boolean tooLong = false;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++, at++) {
                    if (line.isEmpty() && !tooLong) {
                        begin = reader.place(at);
                    }
                    if (buffer[i] == '\n') {
                        tell(line, tooLong, begin.to(reader.place(at)), findings);
                        line.setLength(0);
                        tooLong = false;
                    } else if (line.length() < LONGEST_LINE) {
                        line.append(buffer[i]);
                    } else {
                        tooLong = true;
                    }
                }
            }
            tell(line, tooLong, begin.to(reader.end()), findings);
        }
    }

    private static void tell(StringBuilder line, boolean tooLong, Span span, Consumer<Finding> findings) {
        String text = line.toString();
        if (tooLong) {
            findings.accept(new Unread(Unread.Reason.ENTRY_TOO_LARGE, null, null, List.of(), span));
        } else if (!text.isBlank()) {
            findings.accept(parsed(text)
                    .flatMap(json -> CommentLine.read(json, span))
                    .map(Finding.class::cast)
                    .orElseGet(() -> new Unread(Unread.Reason.BAD_COMMENT, null, null, List.of(), span)));
        }
    }

    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.ofNullable(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException wrong) {
            return Optional.empty();
        }
    }
}
