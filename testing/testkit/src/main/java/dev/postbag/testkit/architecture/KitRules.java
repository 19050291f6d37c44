package dev.postbag.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What the service kit may hold: mechanisms every service needs, and no word of what the services are about. */
public final class KitRules {

    /** The newsroom's words, without {@code thread} and {@code topic}: those are Java's and Kafka's words too. */
    private static final Set<String> NOUNS = Set.of(
            "capture",
            "story",
            "stories",
            "post",
            "revision",
            "block",
            "quotation",
            "citation",
            "article",
            "pseudonym",
            "receipt",
            "report",
            "decision",
            "pick",
            "selection",
            "desk",
            "comment",
            "slug",
            "feed",
            "moderation",
            "paragraph",
            "heading");

    private final String kit;

    private KitRules(String kit) {
        this.kit = kit;
    }

    /** @param kit its package */
    public static KitRules of(String kit) {
        return new KitRules(kit);
    }

    /** A test for each rule, of the classes on the class path that are not tests themselves. */
    public Stream<DynamicTest> tests() {
        return Rules.tests(kit, all());
    }

    List<ArchRule> all() {
        return List.of(
                noDomainNounInAName(),
                noDomainTypeOfTheContracts(),
                injectionOnlyByConstructor(),
                timeComesFromAClock());
    }

    ArchRule noDomainNounInAName() {
        return noClasses()
                .should(Conditions.be(describe("speak of the domain", this::speaksOfTheDomain)))
                .as("no domain noun in the kit")
                .allowEmptyShould(false);
    }

    /** Of the contracts the kit knows what an event is, and not which there are. */
    ArchRule noDomainTypeOfTheContracts() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.postbag.contracts.(*)..")
                .as("no single event or block in the kit")
                .allowEmptyShould(false);
    }

    ArchRule injectionOnlyByConstructor() {
        return Injection.onlyByConstructor();
    }

    ArchRule timeComesFromAClock() {
        return TimeRule.timeComesFromAClock(
                describe("the clock's maker", type -> type.getSimpleName().equals("ClockProducer")));
    }

    private boolean speaksOfTheDomain(JavaClass type) {
        Stream<String> members = type.getMembers().stream().map(JavaMember::getName);
        Stream<String> own =
                Stream.of(type.getSimpleName(), type.getPackageName().substring(kit.length()));
        return Stream.concat(own, members).flatMap(KitRules::words).anyMatch(KitRules::isNoun);
    }

    private static boolean isNoun(String word) {
        return NOUNS.contains(word) || word.endsWith("s") && NOUNS.contains(word.substring(0, word.length() - 1));
    }

    /** {@code PostIdReader} and {@code POST_ID_READER} are post, id, reader. */
    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }
}
