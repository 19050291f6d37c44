package dev.postbag.ingest.export.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads Postbag's own lines of JSON, a comment each; a line that is none is told and keeps no other out. */
@Singleton
public class CommentLinesReader implements CaptureReader {

    private static final int LONGEST_LINE = 1 << 20;

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
            long number = 1;
            Mark begin = reader.end();
            boolean tooLong = false;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++, at++) {
                    if (line.isEmpty() && !tooLong) {
                        begin = reader.place(at);
                    }
                    if (buffer[i] == '\n') {
                        tell(line, tooLong, new CommentLine(number, begin.to(reader.place(at))), findings);
                        number++;
                        line.setLength(0);
                        tooLong = false;
                    } else if (line.length() < LONGEST_LINE) {
                        line.append(buffer[i]);
                    } else {
                        tooLong = true;
                    }
                }
            }
            tell(line, tooLong, new CommentLine(number, begin.to(reader.end())), findings);
        }
    }

    private static void tell(StringBuilder text, boolean tooLong, CommentLine line, Consumer<Finding> findings) {
        String whole = text.toString();
        if (tooLong) {
            findings.accept(line.tooLong(LONGEST_LINE));
        } else if (!whole.isBlank()) {
            findings.accept(line.read(whole));
        }
    }
}
