package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarsTest {

    private static final String SIGN = "-Dpostbag.part=gateway@here";
    private static final byte[] WHOLE = {(byte) 0xa8, (byte) 0xba, 0x0b, (byte) 0xf0, 1};
    private static final String FILE = "-XX:SharedArchiveFile=";

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
        jars.setAside();
    }

    @Test
    void classesAreLeftInOneArchiveWhereverWhatWasBuiltRuns() throws IOException {
        jars.keepClasses();

        assertThat(jars.command("gateway", SIGN, Map.of()))
                .contains("-XX:+AutoCreateSharedArchive")
                .endsWith(
                        "-jar",
                        directory.resolve("copies/gateway/quarkus-run.jar").toString());
        ServiceJars others = new ServiceJars(directory, directory.resolve("others"));
        others.setAside();
        Files.write(archive(), WHOLE);
        assertThat(others.command("gateway", SIGN, Map.of())).contains("-XX:SharedArchiveFile=" + archive());
    }

    @Test
    void whatIsBuiltAnewGetsAnotherArchiveAndThoseOfOtherBuildsGo() throws IOException {
        Path old = directory.resolve("target/service-classes/gateway-0.jsa");
        Files.createDirectories(old.getParent());
        Files.write(old, WHOLE);

        jars.keepClasses();
        assertThat(old).doesNotExist();

        Path before = archive();
        Path built = directory.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        Files.setLastModifiedTime(
                built, FileTime.fromMillis(Files.getLastModifiedTime(built).toMillis() + 2000));
        jars.setAside();
        assertThat(archive()).isNotEqualTo(before);
    }

    @Test
    void whileOneProcessHasThemLeftAnotherOnlyTakesThemWhereTheyAre() throws IOException {
        jars.keepClasses();
        ServiceJars others = new ServiceJars(directory, directory.resolve("others"));
        others.setAside();
        others.keepClasses();

        assertThat(others.command("gateway", SIGN, Map.of())).noneMatch(word -> word.contains("SharedArchive"));

        Files.write(archive(), WHOLE);
        assertThat(others.command("gateway", SIGN, Map.of()))
                .contains("-XX:-AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive());
    }

    @Test
    void aTrainingRunForAnAotCacheUsesNoArchiveSinceAJvmHasOneOfThem() throws IOException {
        jars.keepClasses();

        assertThat(jars.command(
                        "gateway", SIGN, Map.of("POSTBAG_SERVICE_OPTIONS", "-XX:AOTMode=record -Dservice={service}")))
                .contains("-XX:AOTMode=record", "-Dservice=gateway")
                .noneMatch(word -> word.contains("SharedArchive"));
    }

    @Test
    void anArchiveThatWasCutShortIsNotTaken() throws IOException {
        // The name comes of the jars alone, so another knows it without keeping anything.
        ServiceJars first = new ServiceJars(directory, directory.resolve("first"));
        first.setAside();
        jars.keepClasses();
        Path content = archive("content");
        Path ingest = archive("ingest");
        Files.write(content, new byte[4096]);
        Files.write(ingest, WHOLE);

        assertThat(first.command("content", SIGN, Map.of())).noneMatch(word -> word.contains("SharedArchive"));
        assertThat(first.command("ingest", SIGN, Map.of())).contains(FILE + ingest);
    }

    private Path archive() {
        return archive("gateway");
    }

    /** Where one who keeps it has the JVM leave it. */
    private Path archive(String service) {
        return jars.command(service, SIGN, Map.of()).stream()
                .filter(word -> word.startsWith(FILE))
                .map(word -> Path.of(word.substring(FILE.length())))
                .findFirst()
                .orElseThrow();
    }
}
