package dev.postbag.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rule that a class is given what it needs when it is made, and never afterwards. */
final class Injection {

    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.ws.rs.core.Context",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.jwt.Claim",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private static final DescribedPredicate<JavaMember> AFTERWARDS = DescribedPredicate.describe(
            "are injected into",
            member -> !(member instanceof JavaConstructor)
                    && !member.getModifiers().contains(JavaModifier.ABSTRACT)
                    && member.getAnnotations().stream()
                            .anyMatch(annotation ->
                                    ANNOTATIONS.contains(annotation.getRawType().getName())));

    private Injection() {}

    static ArchRule onlyByConstructor() {
        return noMembers()
                .should(Conditions.be(AFTERWARDS))
                .as("injection is by constructor only")
                .allowEmptyShould(false);
    }
}
