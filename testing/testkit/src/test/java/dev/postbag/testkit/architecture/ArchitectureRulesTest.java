package dev.postbag.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule reports exactly the violations planted for it in {@code dev.postbag.planted} and {@code plantedkit}. */
class ArchitectureRulesTest {

    private static final ArchitectureRules SERVICE = ArchitectureRules.of("dev.postbag.planted");
    private static final KitRules KIT = KitRules.of("dev.postbag.plantedkit");
    private static final JavaClasses PLANTED_SERVICE = new ClassFileImporter().importPackages("dev.postbag.planted");
    private static final JavaClasses PLANTED_KIT = new ClassFileImporter().importPackages("dev.postbag.plantedkit");
    private static final JavaClasses NOTHING = new ClassFileImporter().importPackages("dev.postbag.nowhere");
    private static final Pattern VIOLATOR = Pattern.compile("<(dev\\.postbag\\.planted[\\w.]*)");

    static Stream<Arguments> planted() {
        return Stream.of(
                arguments(SERVICE.everyClassHasItsPlace(), Set.of("Misplaced", "EdgeOfNoFeature")),
                arguments(SERVICE.aFeaturesRootIsPlainJava(), Set.of("RootWithLibrary", "RootWithEdge")),
                arguments(SERVICE.anEdgeUsesNoOtherEdge(), Set.of("EdgeWithEdge", "EdgeWithOtherFeaturesEdge")),
                arguments(SERVICE.mongoDbOnlyInStore(), Set.of("MongoInApi")),
                arguments(SERVICE.messagingOnlyInMessaging(), Set.of("KafkaInStore")),
                arguments(SERVICE.jaxRsOnlyInApi(), Set.of("JaxRsInStore")),
                arguments(SERVICE.httpClientsOnlyInClient(), Set.of("HttpClientInApi")),
                arguments(SERVICE.parsersOnlyInFormat(), Set.of("XmlInStore")),
                arguments(SERVICE.contractsOnlyInApiAndMessaging(), Set.of("ContractsInStore")),
                arguments(SERVICE.injectionOnlyByConstructor(), Set.of("FieldInjection")),
                arguments(SERVICE.timeComesFromAClock(), Set.of("OwnTime")));
    }

    static Stream<Arguments> plantedInTheKit() {
        return Stream.of(
                arguments(KIT.noDomainNounInAName(), Set.of("ListsOfPosts", "Sorter")),
                arguments(KIT.noDomainTypeOfTheContracts(), Set.of("KnowsOneEvent")),
                arguments(KIT.injectionOnlyByConstructor(), Set.of("FieldInjection")),
                arguments(KIT.timeComesFromAClock(), Set.of("OwnTime")));
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(SERVICE.all().stream(), KIT.all().stream());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aRuleForServicesReportsItsPlantedViolationsAndNoOthers(ArchRule rule, Set<String> violators) {
        assertThat(violatorsOf(rule, PLANTED_SERVICE)).isEqualTo(violators);
    }

    @ParameterizedTest
    @MethodSource("plantedInTheKit")
    void aRuleForTheKitReportsItsPlantedViolationsAndNoOthers(ArchRule rule, Set<String> violators) {
        assertThat(violatorsOf(rule, PLANTED_KIT)).isEqualTo(violators);
    }

    @Test
    void aCycleOfFeaturesIsReportedAndNoOther() {
        List<String> cycles = SERVICE.featuresFormNoCycle()
                .evaluate(PLANTED_SERVICE)
                .getFailureReport()
                .getDetails();
        assertThat(cycles).singleElement().asString().contains("Slice hoop", "Slice ring");
    }

    @Test
    void timeReadByACallAndByAReferenceIsReported() {
        assertThat(SERVICE.timeComesFromAClock()
                        .evaluate(PLANTED_SERVICE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(3);
    }

    @Test
    void injectionIntoAFieldAndIntoAMethodIsReported() {
        assertThat(SERVICE.injectionOnlyByConstructor()
                        .evaluate(PLANTED_SERVICE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        Stream<String> proven =
                Stream.concat(planted(), plantedInTheKit()).map(each -> ((ArchRule) each.get()[0]).getDescription());
        String cycles = SERVICE.featuresFormNoCycle().getDescription();
        assertThat(rules().map(ArchRule::getDescription))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(proven, Stream.of(cycles)).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleHoldsOfNothing(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(NOTHING)).hasMessageContaining("failed to check any classes");
    }

    /** The simple names of the outermost classes that the lines of a report start with. */
    private static Set<String> violatorsOf(ArchRule rule, JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        for (String line : rule.evaluate(classes).getFailureReport().getDetails()) {
            var violator = VIOLATOR.matcher(line);
            assertThat(violator.find()).as(line).isTrue();
            names.add(Stream.of(violator.group(1).split("\\."))
                    .filter(step -> Character.isUpperCase(step.charAt(0)))
                    .findFirst()
                    .orElseThrow());
        }
        return names;
    }
}
