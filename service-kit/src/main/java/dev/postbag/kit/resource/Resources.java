package dev.postbag.kit.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that are part of this program. */
public final class Resources {

    private Resources() {}

    /**
     * A file's text, in UTF-8.
     *
     * @throws IllegalStateException when the class path has no such file
     */
    public static String text(String name) {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no %s on the class path.".formatted(name));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
