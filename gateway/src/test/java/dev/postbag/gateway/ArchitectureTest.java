package dev.postbag.gateway;

import dev.postbag.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> eachKnowsOnlyWhomItMay() {
        return ArchitectureRules.of("dev.postbag.gateway").tests();
    }
}
