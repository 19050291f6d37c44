package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarsTest {

    private static final String SIGN = "-Dpostbag.part=gateway@here";

    @TempDir
    Path directory;

    private ServiceJars jars;

    @BeforeEach
    void build() throws IOException {
        for (String module : new String[] {"ingest-service", "content-service", "comment-service", "gateway"}) {
            Path built = Files.createDirectories(directory.resolve(module + "/target/quarkus-app"));
            Files.writeString(built.resolve("quarkus-run.jar"), module);
        }
        jars = new ServiceJars(directory, directory.resolve("copies"));
    }

    @Test
    void classesAreLeftInOneArchiveWhereverWhatWasBuiltRuns() {
        jars.keepClasses();

        assertThat(jars.command("gateway", SIGN, Map.of()))
                .contains("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive())
                .endsWith(
                        "-jar",
                        directory.resolve("copies/gateway/quarkus-run.jar").toString());
    }

    @Test
    void whileOneProcessHasThemLeftAnotherOnlyTakesThemWhereTheyAre() throws IOException {
        jars.keepClasses();
        ServiceJars others = new ServiceJars(directory, directory.resolve("others"));
        others.keepClasses();

        assertThat(others.command("gateway", SIGN, Map.of())).noneMatch(word -> word.contains("SharedArchive"));

        Files.write(archive(), new byte[4096]);
        assertThat(others.command("gateway", SIGN, Map.of()))
                .contains("-XX:-AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive());
    }

    @Test
    void aTrainingRunForAnAotCacheUsesNoArchiveSinceAJvmHasOneOfThem() {
        jars.keepClasses();

        assertThat(jars.command(
                        "gateway", SIGN, Map.of("POSTBAG_SERVICE_OPTIONS", "-XX:AOTMode=record -Dservice={service}")))
                .contains("-XX:AOTMode=record", "-Dservice=gateway")
                .noneMatch(word -> word.contains("SharedArchive"));
    }

    @Test
    void anArchiveWithoutAHeaderIsThrownAwayAndAnotherKept() throws IOException {
        Files.createDirectories(archive().getParent());
        Files.write(archive(), new byte[17]);
        Path whole = directory.resolve("target/service-classes/ingest.jsa");
        Files.write(whole, new byte[4096]);

        jars.setAside();

        assertThat(archive()).doesNotExist();
        assertThat(whole).exists();
    }

    private Path archive() {
        return directory.resolve("target/service-classes/gateway.jsa");
    }
}
