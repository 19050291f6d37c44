package dev.postbag.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the two ways to an image end in the same one, and whether the host that runs them without Kubernetes does them right. */
class ImagesTest {

    private static final String DOCKERFILE = Project.read("deploy/images/Dockerfile");
    private static final String SERVICE = DOCKERFILE.substring(DOCKERFILE.lastIndexOf("\nFROM "));
    private static final String POM = Project.read("pom.xml");
    private static final Map<String, Map<String, Object>> SERVICES = services();

    @Test
    void theServiceRunsAsTheSameUserInTheSamePlaceOnTheSamePort() {
        assertThat(one("(?m)^USER (.*)$", SERVICE)).isEqualTo("10001:10001").isEqualTo(property("quarkus.jib.user"));
        assertThat(one("(?m)^WORKDIR (/app)$", SERVICE)).isEqualTo(property("quarkus.jib.working-directory"));
        assertThat(one("(?m)^EXPOSE (.*)$", SERVICE)).isEqualTo(property("quarkus.jib.ports"));
        assertThat(one("JRE_IMAGE=(.*)", DOCKERFILE)).isEqualTo(property("quarkus.jib.base-jvm-image"));
    }

    @Test
    void theCommandLineNamesNoShellAndDiffersByTheCacheAlone() {
        String entrypoint = one("(?s)ENTRYPOINT \\[(.*?)]", SERVICE);
        List<String> words = Pattern.compile("\"([^\"]+)\"")
                .matcher(entrypoint)
                .results()
                .map(found -> found.group(1))
                .filter(word -> !word.equals("-XX:AOTCache=/app/app.aot"))
                .toList();

        assertThat(words)
                .startsWith("java")
                .containsExactly(property("quarkus.jib.jvm-entrypoint").split(","));
    }

    /** What stands on the command line wins over JAVA_TOOL_OPTIONS, by which the chart says how large the heap may be. */
    @Test
    void howMuchMemoryTheHeapMayTakeIsLeftToWhoRunsTheImage() {
        String options = one("JAVA_TOOL_OPTIONS=(\\S+)", SERVICE);

        assertThat(options)
                .contains("-XX:MaxRAMPercentage=")
                .isEqualTo(property("quarkus.jib.environment-variables.JAVA_TOOL_OPTIONS"));
        assertThat(one("(?s)ENTRYPOINT \\[(.*?)]", SERVICE)).doesNotContain("RAMPercentage", "-Xmx");
        assertThat(property("quarkus.jib.jvm-entrypoint")).doesNotContain("RAMPercentage", "-Xmx");
    }

    /** A cache that was made with other options is used in part alone, or not at all. */
    @Test
    void theCacheIsMadeByAJvmWithTheOptionsOfTheImage() {
        String training = Project.read("deploy/images/train").replaceAll("\\\\?\\s+", " ");
        String made = one("\"\\$java\" ([^\"]*) -XX:AOTMode=create", training);

        assertThat(property("quarkus.jib.jvm-entrypoint").split(",")).contains(made.split(" "));
        assertThat(made).contains("-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void bothWaysPutTheSameLabelsOn() {
        String configuration = Project.read("deploy/images/config/META-INF/microprofile-config.properties");
        Map<String, String> jib = labels("quarkus\\.container-image\\.labels\\.\"(.+?)\"=(.*)", configuration);
        Map<String, String> docker = labels("(?:LABEL|^) +(org\\.[a-z.]+)=\"(.*?)\"", SERVICE);

        assertThat(docker).isNotEmpty();
        assertThat(jib)
                .containsAllEntriesOf(docker.entrySet().stream()
                        // Maven knows nothing of git.
                        .filter(label -> !label.getKey().endsWith(".revision"))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                label -> label.getValue()
                                        .replace("${SERVICE}", "${quarkus.application.name}")
                                        .replace("${VERSION}", "${quarkus.application.version}"))));
    }

    private static Map<String, String> labels(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    @Test
    void eachServiceOfTheHostIsToldWhatMeansSomethingToIt() {
        for (ServiceSources service : ServiceSources.ALL) {
            Map<?, ?> environment = (Map<?, ?>) SERVICES.get(service.name()).get("environment");
            List<String> names =
                    environment.keySet().stream().map(String::valueOf).toList();
            assertThat(service.variables()).as(service.name()).containsAll(names);
            assertThat(names.contains("MONGODB_URI"))
                    .isNotEqualTo(service.name().equals("gateway"));
            environment.forEach((name, value) -> {
                if (String.valueOf(name).matches("POSTBAG_(INGEST|CONTENT|COMMENT)_URL")) {
                    String host = one("http://([a-z]+):8080", String.valueOf(value));
                    assertThat(String.valueOf(name)).isEqualToIgnoringCase("POSTBAG_" + host + "_URL");
                    assertThat(SERVICES).containsKey(host);
                }
            });
        }
    }

    @Test
    void eachServiceOfTheHostMayDoNoMoreThanItMust() {
        for (ServiceSources service : ServiceSources.ALL) {
            Map<String, Object> run = SERVICES.get(service.name());
            assertThat(run)
                    .as(service.name())
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(String.valueOf(run.get("image")))
                    .contains("/" + service.module() + ":")
                    .contains("POSTBAG_VERSION:-"
                            + one("<version>([^<]*)</version>", POM.substring(POM.indexOf("<artifactId>postbag<"))));
        }
        assertThat(SERVICES.get("gateway").get("ports"))
                .asString()
                .startsWith("[127.0.0.1:")
                .endsWith(":8080]");
    }

    /** Docker mounts a tmpfs so that nothing on it can be run, unless told; Kafka's client unpacks its zstd there and runs it. */
    @Test
    void eachServiceOfTheHostMayRunWhatItUnpacks() {
        Map<String, String> onDisk = Map.of("ingest", "arriving:/tmp", "content", "searching:/tmp");
        for (ServiceSources service : ServiceSources.ALL) {
            Map<String, Object> run = SERVICES.get(service.name());
            if (onDisk.containsKey(service.name())) {
                assertThat(run).containsEntry("tmpfs", List.of());
                assertThat(run.get("volumes"))
                        .as("what lies there is larger than the memory")
                        .asInstanceOf(LIST)
                        .contains(onDisk.get(service.name()));
            } else {
                assertThat(run).as(service.name()).containsEntry("tmpfs", List.of("/tmp:exec"));
            }
        }
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Object> compose =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Project.read("deploy/compose/compose.yaml"));
        return ((Map<?, ?>) compose.get("services"))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                service -> String.valueOf(service.getKey()),
                                service -> ((Map<?, ?>) service.getValue())
                                        .entrySet().stream()
                                                .collect(Collectors.toMap(
                                                        entry -> String.valueOf(entry.getKey()),
                                                        Map.Entry::getValue))));
    }

    private static String property(String name) {
        return one("<" + Pattern.quote(name) + ">([^<]*)</", POM);
    }

    private static String one(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not there"));
    }
}
