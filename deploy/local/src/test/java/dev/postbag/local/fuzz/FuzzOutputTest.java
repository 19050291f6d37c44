package dev.postbag.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzOutputTest {

    private static final String SAID = """
            INFO: Seed: 608566331
            #2\tINITED exec/s: 0 rss: 282Mb
            #1988\tNEW    cov: 2242 ft: 3493 corp: 87/273b lim: 4
            #2048\tpulse  cov: 2242 ft: 3493 corp: 87/273b lim: 4 exec/s: 204 rss: 1168Mb
            == Java Exception: java.lang.AssertionError: #9999 of them
            #2114\tDONE   cov: 2242 ft: 3493
            artifact_prefix='/x/'; Test unit written to /x/crash-0a1b
            """;

    private final List<Long> progress = new ArrayList<>();
    private final StringWriter log = new StringWriter();

    private FuzzOutput read(String said) throws IOException {
        FuzzOutput output = new FuzzOutput(progress::add);
        output.read(new BufferedReader(new StringReader(said)), new PrintWriter(log, true));
        return output;
    }

    @Test
    void executionsAreCountedAndToldAtGrowingIntervals() throws IOException {
        assertThat(read(SAID).executions()).isEqualTo(2114);
        assertThat(progress).containsExactly(2048L);
    }

    @Test
    void theInputThatBrokeItIsFoundAndAllIsLogged() throws IOException {
        assertThat(read(SAID).finding()).contains(Path.of("/x/crash-0a1b"));
        assertThat(log.toString()).isEqualToNormalizingNewlines(SAID);
    }

    @Test
    void aRunThatFoundNothingNamesNothing() throws IOException {
        assertThat(read("#5\tDONE   cov: 1\n").finding()).isEmpty();
    }

    @Test
    void aTargetsInputsLieWhereEveryBuildTriesThem() {
        FuzzTarget target = FuzzTarget.of("a.b.SomeFuzzTest::method");

        assertThat(target.name()).isEqualTo("SomeFuzzTest.method");
        assertThat(target.inputs()).isEqualTo("a/b/SomeFuzzTestInputs/method");
    }
}
