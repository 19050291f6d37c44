package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.ReadingFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A capture's text as the reader sees it: fetched, held against its id, read as stories. */
@ApplicationScoped
public class CaptureText {

    /** What a capture's text is. */
    sealed interface Result {}

    /** In the order of the page. */
    record Readable(List<ReadStory> stories) implements Result {}

    /** Trying again would not help. */
    record Unreadable(ReadingFailure failure) implements Result {}

    private final Captures captures;
    private final StoryReader reader;

    public CaptureText(Captures captures, StoryReader reader) {
        this.captures = captures;
        this.reader = reader;
    }

    Result storiesOf(Assignment assignment) {
        try {
            return read(assignment);
        } catch (OutOfMemoryError tooLarge) {
            return unreadable(
                    "out-of-memory",
                    "The service has too little memory to read a capture of %d bytes: give it more, or split the capture."
                            .formatted(assignment.size()));
        }
    }

    private Result read(Assignment assignment) {
        Optional<byte[]> bytes = fetch(assignment);
        if (bytes.isEmpty()) {
            return unreadable("bytes-missing", "The capture's bytes are not there.");
        }
        if (!hash(bytes.get()).equals(assignment.capture().value())) {
            return unreadable("bytes-damaged", "The capture's bytes do not fit its id any more.");
        }
        try {
            Reading reading = reader.read(bytes.get(), assignment.declaration().charset());
            return new Readable(FoundStories.of(assignment, reading));
        } catch (RuntimeException | StackOverflowError fault) {
            System.getLogger(CaptureText.class.getName())
                    .log(System.Logger.Level.DEBUG, "The reader failed on " + assignment.capture(), fault);
            return unreadable("reader-fault", "The reader failed on this text: " + fault + ".");
        }
    }

    private Optional<byte[]> fetch(Assignment assignment) {
        return captures.open(assignment.capture()).map(stream -> whole(stream, Math.toIntExact(assignment.size())));
    }

    private static byte[] whole(InputStream stream, int size) {
        try (stream) {
            byte[] bytes = new byte[size];
            int read = stream.readNBytes(bytes, 0, size);
            return read == size ? bytes : Arrays.copyOf(bytes, read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Unreadable unreadable(String reason, String detail) {
        return new Unreadable(new ReadingFailure(reason, detail));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
