package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledMongodTest {

    @TempDir
    Path directory;

    @Test
    void theOneOnThePathIsOffered() throws IOException {
        Scripts scripts = new Scripts(directory);
        scripts.program("mongod", "echo 'db version v7.0.14'");

        assertThat(new InstalledMongod(scripts.machine()).offer(line -> {})).isInstanceOf(Offer.Ready.class);
    }

    @Test
    void theNamedOneGoesBeforeTheOneOnThePath() throws IOException {
        Scripts scripts = new Scripts(directory);
        scripts.program("mongod", "echo 'db version v7.0.14'");
        Path named = scripts.program("broken", "echo 'Illegal instruction'; exit 132");
        Machine machine = scripts.machine(Map.of("PATH", directory.toString(), "POSTBAG_MONGOD", named.toString()));

        assertThat(new InstalledMongod(machine).offer(line -> {}))
                .isInstanceOfSatisfying(
                        Offer.Missing.class,
                        missing -> assertThat(missing.why())
                                .contains(named.toString())
                                .contains("Illegal instruction"));
    }

    @Test
    void aNamedOneThatIsNotThereIsSaidSo() {
        Machine machine = new Scripts(directory).machine(Map.of("POSTBAG_MONGOD", "/no/such/mongod"));

        assertThat(new InstalledMongod(machine).offer(line -> {}))
                .isInstanceOfSatisfying(
                        Offer.Missing.class,
                        missing -> assertThat(missing.why()).contains("/no/such/mongod"));
    }

    @Test
    void withNoneOnTheMachineAPersonIsToldHowToNameOne() {
        assertThat(new InstalledMongod(new Scripts(directory).machine()).offer(line -> {}))
                .isInstanceOfSatisfying(
                        Offer.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("POSTBAG_MONGOD"));
    }
}
