package dev.postbag.local.process;

import dev.postbag.local.DirectoryTree;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A built service, set aside to be run from: a build writes over the jars it made before, and a service whose jars change
 * under it breaks at the next class it loads. Libraries are only linked, since a build replaces them by new files.
 */
final class ServiceCopy {

    private static final Path LIBRARIES = Path.of("lib");

    private ServiceCopy() {}

    /** Makes the directory {@code copy} a copy of {@code built}, whatever it was before. */
    static void of(Path built, Path copy) throws IOException {
        if (Files.exists(copy)) {
            DirectoryTree.delete(copy);
        }
        Files.walkFileTree(built, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(copy.resolve(built.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = built.relativize(file);
                if (!relative.startsWith(LIBRARIES) || !linked(file, copy.resolve(relative))) {
                    Files.copy(file, copy.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean linked(Path file, Path link) {
        try {
            Files.createLink(link, file);
            return true;
        } catch (IOException | UnsupportedOperationException anotherDisk) {
            return false;
        }
    }
}
