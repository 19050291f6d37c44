package dev.postbag.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions that name the one line that breaks them. */
final class Conditions {

    private Conditions() {}

    static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> be(DescribedPredicate<? super T> what) {
        return new ArchCondition<>(what.getDescription()) {
            @Override
            public void check(T item, ConditionEvents events) {
                String message =
                        item.getDescription() + " " + what.getDescription() + " in " + item.getSourceCodeLocation();
                events.add(new SimpleConditionEvent(item, what.test(item), message));
            }
        };
    }

    /** Holds for a class none of whose dependencies is such a one. */
    static ArchCondition<JavaClass> haveNoDependency(String description, Predicate<Dependency> such) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(such)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
