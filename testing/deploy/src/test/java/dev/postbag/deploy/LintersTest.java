package dev.postbag.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks of common linters, made here, so that nobody needs the linters. */
class LintersTest {

    @TestFactory
    Stream<DynamicContainer> kubeLinter() {
        return KubeLinter.CHECKS.stream().map(LintersTest::tests);
    }

    @TestFactory
    Stream<DynamicContainer> polaris() {
        return Polaris.CHECKS.stream().map(LintersTest::tests);
    }

    private static DynamicContainer tests(Check check) {
        return DynamicContainer.dynamicContainer(
                check.name(),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "findsNothing",
                                () -> assertThat(AllManifests.stream()
                                                .map(check::in)
                                                .flatMap(List::stream))
                                        .isEmpty()),
                        DynamicTest.dynamicTest(
                                "findsWhatIsBroken",
                                () -> assertThat(check.inBroken(Chart.rendered("existing")))
                                        .isNotEmpty())));
    }
}
