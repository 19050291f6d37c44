package dev.postbag.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that {@code docs/metrics.md} names, by section, and what a service gives held against them. */
public final class DocumentedMetrics {

    private static final String ALL = "Each service";
    private static final String WITH_STORE = "Each service with a store";
    private static final String OURS = "postbag_";
    private static final Set<String> OF_ALL = Set.of("application");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\| (\\w+) \\| ([^|]*)\\|");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`");
    /** Behind it may stand which trace it is an example of. */
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^([a-zA-Z0-9_]+)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)})? \\S");

    private static final Pattern GIVEN_LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    /** The labels of each metric, without what all have, by its name as it is given. */
    private final Map<String, Set<String>> labels = new TreeMap<>();

    private DocumentedMetrics() {}

    /** What a service gives that has a store. */
    public static DocumentedMetrics ofServiceWithStore(String service) {
        return of(List.of(ALL, WITH_STORE, service));
    }

    /** What a service gives that keeps nothing. */
    public static DocumentedMetrics ofServiceWithoutStore(String service) {
        return of(List.of(ALL, service));
    }

    private static DocumentedMetrics of(List<String> sections) {
        DocumentedMetrics metrics = new DocumentedMetrics();
        for (String section : page().split("(?m)^## ")) {
            if (sections.contains(section.lines().findFirst().orElse(""))) {
                ROW.matcher(section).results().forEach(row -> {
                    Set<String> named = all(LABEL.matcher(row.group(3)));
                    series(row.group(1), row.group(2)).forEach(name -> metrics.labels.put(name, named));
                });
            }
        }
        return metrics;
    }

    /** Those of all sections. */
    public static DocumentedMetrics all() {
        return of(page().lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList());
    }

    /** By each name, as Prometheus knows it (of a timer there are several), the labels that not every metric has. */
    public Map<String, Set<String>> labels() {
        return Map.copyOf(labels);
    }

    /** Fails unless each of them is given with its labels, and none of our own besides them. */
    public void holdAgainst(String given) {
        Map<String, Set<String>> there = new TreeMap<>();
        SAMPLE.matcher(given)
                .results()
                .forEach(sample -> there.computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                        .addAll(sample.group(2) == null ? Set.of() : all(GIVEN_LABEL.matcher(sample.group(2)))));
        assertThat(there.keySet()).as("documented, and not given").containsAll(labels.keySet());
        assertThat(there.keySet().stream().filter(name -> name.startsWith(OURS)))
                .as("given, and not documented")
                .isSubsetOf(labels.keySet());
        labels.forEach((name, documented) -> assertThat(there.get(name))
                .as("the labels of " + name)
                .isEqualTo(Stream.concat(documented.stream(), OF_ALL.stream()).collect(Collectors.toSet())));
    }

    private static Stream<String> series(String name, String type) {
        return type.equals("timer") ? Stream.of("_count", "_sum", "_max").map(name::concat) : Stream.of(name);
    }

    private static Set<String> all(Matcher names) {
        return names.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() {
        try {
            return Files.readString(Repository.root().resolve("docs/metrics.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
