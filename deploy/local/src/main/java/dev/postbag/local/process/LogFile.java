package dev.postbag.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one part wrote: a file that is put aside at each start, the last few of them kept. */
public record LogFile(Path path) {

    private static final int KEPT = 3;
    private static final int WINDOW = 256 * 1024;

    /** Puts the file of the last run aside, so that a new one begins. */
    public void putAside() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return;
        }
        for (int age = KEPT; age >= 1; age--) {
            Path older = aged(age);
            Path newer = age == 1 ? path : aged(age - 1);
            if (Files.exists(newer)) {
                Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Its last lines, at most so many, as a person can read them. */
    public List<String> lastLines(int count) throws IOException {
        List<String> lines = tail().lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The last lines that tell why something ended: without the frames of stack traces. */
    public List<String> lastTellingLines(int count) {
        try {
            List<String> telling = tail().lines()
                    .map(LogLine::readable)
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank()
                            && !line.stripLeading().startsWith("at ")
                            && !line.matches("\\s*\\.\\.\\. \\d+ more"))
                    .toList();
            return telling.subList(Math.max(0, telling.size() - count), telling.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (var channel = Files.newByteChannel(path)) {
            long start = Math.max(0, channel.size() - WINDOW);
            channel.position(start);
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the whole window is read.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private Path aged(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
