package dev.postbag.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who may know whom in a service: rules 2 to 5 of the architecture. No rule holds of nothing: one that finds no class
 * to check fails.
 */
public final class ArchitectureRules {

    private final String service;

    private ArchitectureRules(String service) {
        this.service = service;
    }

    /** @param service its package, such as {@code dev.postbag.content} */
    public static ArchitectureRules of(String service) {
        return new ArchitectureRules(service);
    }

    /** A test for each rule, of the classes on the class path that are not tests themselves. */
    public Stream<DynamicTest> tests() {
        return Rules.tests(service, all());
    }

    List<ArchRule> all() {
        return List.of(
                everyClassHasItsPlace(),
                aFeaturesRootIsPlainJava(),
                featuresFormNoCycle(),
                anEdgeUsesNoOtherEdge(),
                mongoDbOnlyInStore(),
                messagingOnlyInMessaging(),
                jaxRsOnlyInApi(),
                httpClientsOnlyInClient(),
                parsersOnlyInFormat(),
                contractsOnlyInApiAndMessaging(),
                injectionOnlyByConstructor(),
                timeComesFromAClock());
    }

    ArchRule everyClassHasItsPlace() {
        return strict(classes()
                .should(Conditions.be(placed("in its service's root, a feature's root or an edge", place -> true)))
                .as("every class sits in its service's root, a feature's root or one of the edges " + edges()));
    }

    ArchRule aFeaturesRootIsPlainJava() {
        DescribedPredicate<JavaClass> root = placed("a feature's root", Place::isFeatureRoot);
        DescribedPredicate<JavaClass> plain =
                Libraries.JDK.or(Libraries.CDI_SCOPES).or(Libraries.JSPECIFY).or(root);
        return strict(classes()
                .that(root)
                .should()
                .onlyDependOnClassesThat(plain)
                .as("a feature's root uses the JDK, CDI scopes, JSpecify and features' roots of its service only"));
    }

    ArchRule featuresFormNoCycle() {
        return strict(slices().matching(service + ".(*)..").should().beFreeOfCycles());
    }

    ArchRule anEdgeUsesNoOtherEdge() {
        return strict(classes()
                .that(placed("edges", Place::isEdge))
                .should(Conditions.haveNoDependency("use no other edge", dependency -> {
                    Optional<Place> from = Place.of(service, dependency.getOriginClass());
                    Optional<Place> to = Place.of(service, dependency.getTargetClass());
                    return to.filter(Place::isEdge).isPresent() && !to.equals(from);
                })));
    }

    ArchRule mongoDbOnlyInStore() {
        return only("MongoDB", Libraries.MONGODB, Set.of("store"));
    }

    ArchRule messagingOnlyInMessaging() {
        return only("Kafka and messaging", Libraries.MESSAGING, Set.of("messaging"));
    }

    ArchRule jaxRsOnlyInApi() {
        return only("JAX-RS", Libraries.JAX_RS, Set.of("api"));
    }

    ArchRule httpClientsOnlyInClient() {
        return only("HTTP clients", Libraries.HTTP_CLIENTS, Set.of("client"));
    }

    /** Not every service reads formats. */
    ArchRule parsersOnlyInFormat() {
        return only("Parsers of others' formats", Libraries.PARSERS, Set.of("format"));
    }

    ArchRule contractsOnlyInApiAndMessaging() {
        return only("contract types", Libraries.CONTRACTS, Set.of("api", "messaging"));
    }

    ArchRule injectionOnlyByConstructor() {
        return Injection.onlyByConstructor();
    }

    ArchRule timeComesFromAClock() {
        return TimeRule.timeComesFromAClock(alwaysFalse());
    }

    private ArchRule only(String what, DescribedPredicate<JavaClass> library, Set<String> edges) {
        return strict(noClasses()
                .that(DescribedPredicate.not(placed("in " + edges, place -> edges.contains(place.edge()))))
                .should()
                .dependOnClassesThat(library)
                .as(what + " only in "
                        + String.join(" and ", edges.stream().sorted().toList())));
    }

    private DescribedPredicate<JavaClass> placed(String description, Predicate<Place> where) {
        return describe(
                description, type -> Place.of(service, type).filter(where).isPresent());
    }

    private static ArchRule strict(ArchRule rule) {
        return rule.allowEmptyShould(false);
    }

    private static String edges() {
        return String.join(", ", Place.EDGES.stream().sorted().toList());
    }
}
