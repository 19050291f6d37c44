package dev.postbag.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories and files that nobody but their owner can read: a backup holds everything, keys too. */
final class OwnersOnly {

    private OwnersOnly() {}

    static void makeDirectory(Path directory) throws IOException {
        Files.createDirectory(directory, permissions("rwx------"));
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createFile(file, permissions("rw-------"));
        Files.write(file, content);
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
