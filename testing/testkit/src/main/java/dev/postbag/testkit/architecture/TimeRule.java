package dev.postbag.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** The rule that time comes from a {@link Clock} that was given, so that a test can say what time it is. */
final class TimeRule {

    private static final DescribedPredicate<JavaAccess<?>> OWN_TIME =
            DescribedPredicate.describe("reads the machine's time", TimeRule::readsTheTime);

    private TimeRule() {}

    /** @param except the one class that makes the clock, if the classes checked have it */
    static ArchRule timeComesFromAClock(DescribedPredicate<JavaClass> except) {
        return noClasses()
                .that(DescribedPredicate.not(except))
                .should()
                .accessTargetWhere(OWN_TIME)
                .as("time comes from a Clock")
                .allowEmptyShould(false);
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean clockGiven =
                target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !clockGiven
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }
}
