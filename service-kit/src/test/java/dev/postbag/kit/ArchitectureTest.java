package dev.postbag.kit;

import dev.postbag.testkit.architecture.KitRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theKitHoldsMechanismsOnly() {
        return KitRules.of("dev.postbag.kit").tests();
    }
}
