package dev.postbag.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first rule of the architecture, who may depend on whom, is kept by the enforcer in each build. Here its rules,
 * as they stand in the modules' POMs, are shown to ban what they must and to let through what they may: a build of a
 * planted module would fail for want of the modules it depends on, whatever the rules say.
 */
class ModuleDependenciesTest {

    private static final List<String> SERVICES =
            List.of("ingest-service", "content-service", "comment-service", "gateway");

    static Stream<String> modules() {
        return ModulePom.modules().stream();
    }

    static Stream<String> services() {
        return SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noModuleDependsOnWhatItsRuleBans(String module) {
        ModulePom pom = ModulePom.of(module);
        assertThat(pom.dependencies()).noneMatch(pom::bans);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noModuleDependsOnAService(String module) {
        assertThat(ModulePom.of(module).dependencies())
                .noneMatch(dependency -> SERVICES.stream()
                        .anyMatch(service -> dependency.startsWith("dev.postbag:" + service + ":any:jar")));
    }

    @ParameterizedTest
    @CsvSource({
        "contracts, com.fasterxml.jackson.core:jackson-databind:2:jar:compile",
        "contracts, dev.postbag:service-kit:1:jar:runtime",
        "contracts, jakarta.inject:jakarta.inject-api:2:jar:provided",
        "service-kit, dev.postbag:content-service:1:jar:compile",
        "service-kit, dev.postbag:testkit:1:jar:compile",
        "gateway, org.mongodb:mongodb-driver-sync:5:jar:compile",
        "gateway, org.mongodb:bson:5:jar:runtime"
    })
    void aRuleBansThePlantedDependency(String module, String dependency) {
        assertThat(ModulePom.of(module).bans(dependency)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServicesRuleBansEveryOtherServiceAndEveryOtherModule(String service) {
        ModulePom pom = ModulePom.of(service);
        assertThat(SERVICES)
                .allMatch(other -> pom.bans("dev.postbag:" + other + ":1:jar:compile"))
                .allMatch(other -> pom.bans("dev.postbag:" + other + ":1:jar:test"));
        assertThat(pom.bans("dev.postbag:local:1:jar:compile")).isTrue();
        assertThat(pom.bans("dev.postbag:testkit:1:jar:runtime")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServicesRuleLetsThroughWhatItMayKnow(String service) {
        ModulePom pom = ModulePom.of(service);
        assertThat(Stream.of(
                        "dev.postbag:contracts:1:jar:compile",
                        "dev.postbag:service-kit:1:jar:compile",
                        "dev.postbag:testkit:1:jar:test",
                        "dev.postbag:local:1:jar:test",
                        "dev.postbag:content-service:1:pom:provided",
                        "org.mongodb:mongodb-driver-sync:5:jar:test"))
                .noneMatch(pom::bans);
    }

    @Test
    void theModulesAreFound() {
        assertThat(ModulePom.modules()).containsAll(SERVICES).contains("contracts", "service-kit", "testing/testkit");
        assertThat(ModulePom.of("contracts").bans("org.jspecify:jspecify:1:jar:compile"))
                .isFalse();
        assertThat(ModulePom.of("service-kit").dependencies()).contains("dev.postbag:contracts:any:jar:compile");
    }
}
