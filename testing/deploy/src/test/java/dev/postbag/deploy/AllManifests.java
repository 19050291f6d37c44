package dev.postbag.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be handed to a cluster: the chart with each set of values, both overlays, and what Kustomize
 * itself rendered into the directory that {@code -Dpostbag.rendered} names.
 */
final class AllManifests {

    private static final List<Manifests> ALL = Stream.of(
                    Chart.SETS.stream().map(Chart::rendered),
                    Stream.of("one-node", "cluster").map(Overlay::built),
                    renderedElsewhere())
            .flatMap(some -> some)
            .toList();

    private AllManifests() {}

    static Stream<Manifests> stream() {
        return ALL.stream();
    }

    static Optional<Path> elsewhere() {
        return Optional.ofNullable(System.getProperty("postbag.rendered"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    static Stream<Manifests> renderedElsewhere() {
        return elsewhere().stream().flatMap(directory -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files
                        .filter(file -> file.getFileName().toString().startsWith("kustomize "))
                        .sorted()
                        .toList()
                        .stream()
                        .map(file -> Manifests.read(file.getFileName().toString(), Project.read(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
