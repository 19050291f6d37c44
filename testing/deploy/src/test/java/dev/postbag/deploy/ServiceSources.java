package dev.postbag.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service says of itself, in its own files: its settings, channels and names. */
record ServiceSources(String name, String module) {

    static final List<ServiceSources> ALL = List.of(
            new ServiceSources("ingest", "ingest-service"),
            new ServiceSources("content", "content-service"),
            new ServiceSources("comment", "comment-service"),
            new ServiceSources("gateway", "gateway"));

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile("\\b([a-z][A-Za-z]*)\\(\\);");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    static ServiceSources of(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The environment variables that mean something to it, without those of libraries. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        Stream.of(own(), common())
                .flatMap(text -> VARIABLE.matcher(text).results())
                .forEach(found -> variables.add(found.group(1)));
        Stream.of(module, "service-kit")
                .flatMap(source -> javaFiles(Project.file(source + "/src/main/java")))
                .map(Project::read)
                .forEach(source -> MAPPING.matcher(source)
                        .results()
                        .forEach(mapping -> SETTING.matcher(source)
                                .results()
                                .forEach(setting ->
                                        variables.add(variable(mapping.group(1) + "." + kebab(setting.group(1)))))));
        return variables;
    }

    Map<String, String> properties() {
        Properties all = new Properties();
        try {
            all.load(new StringReader(common()));
            all.load(new StringReader(own()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, all::getProperty));
    }

    /** Which topics it reads in which group, as group and topic with a space between. */
    Set<String> reads() {
        Map<String, String> properties = properties();
        String incoming = "mp.messaging.incoming.";
        return properties.keySet().stream()
                .filter(key -> key.startsWith(incoming) && key.endsWith(".topic"))
                .map(key -> {
                    String channel = key.substring(0, key.length() - ".topic".length());
                    return properties.getOrDefault(channel + ".group.id", module) + " " + properties.get(key);
                })
                .collect(Collectors.toSet());
    }

    private String own() {
        return Project.read(module + "/src/main/resources/application.properties");
    }

    private static String common() {
        return Project.read("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
