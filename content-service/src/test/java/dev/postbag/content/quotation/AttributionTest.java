package dev.postbag.content.quotation;

import static dev.postbag.content.quotation.QuotationBuilder.quotedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final String TITLE = "Library van wins reprieve";
    private static final QuotedWords NONE_ALIKE = (one, other) -> Optional.empty();
    private static final WordLikeness FIGURES = new WordLikeness(0.7, 0.9);

    /** Alike when they say the same; the figures are made up. */
    private static final QuotedWords ALIKE =
            (one, other) -> one.wording().equals(other.wording()) ? Optional.of(FIGURES) : Optional.empty();

    @Test
    void theSameAddressIsOneArticleWhateverTheLinkLooksLike() {
        List<AttributedQuotation> found = attributed(
                NONE_ALIKE,
                quotedIn("a").inAPostOf("2025-08-19").at("https://news.example/van?utm_source=x"),
                quotedIn("b").at("http://m.news.example/van/"));

        assertThat(sources(found)).hasSize(1);
        assertThat(found)
                .extracting(each -> each.match().rule())
                .containsExactly(SourceRule.FIRST_QUOTED, SourceRule.SAME_ADDRESS);
        assertThat(found.getLast().match().by()).isEqualTo("news.example/van");
    }

    @Test
    void theSameTitleOfOneOutletIsOneArticle() {
        List<AttributedQuotation> found = attributed(
                NONE_ALIKE,
                quotedIn("a")
                        .inAPostOf("2025-08-19")
                        .outlet("The Harbour News")
                        .titled(TITLE)
                        .of("2025-08"),
                quotedIn("b")
                        .outlet("Harbour News")
                        .titled("LIBRARY VAN wins reprieve!")
                        .of("2025-08-19"));

        assertThat(sources(found)).hasSize(1);
        assertThat(found.getLast().match())
                .isEqualTo(new SourceMatch(SourceRule.SAME_TITLE, "harbour news|library van wins reprieve", null));
    }

    @Test
    void theSameTitleAtTwoOutletsIsTwoArticles() {
        assertTwo(
                quotedIn("a").outlet("Harbour News").titled(TITLE),
                quotedIn("b").outlet("The Gazette").titled(TITLE));
    }

    @Test
    void aGenericTitleMeansNoOneArticle() {
        for (String title : List.of("Comment", "Letters", "Letters to the Editor", "Today in brief")) {
            assertTwo(
                    quotedIn("a").outlet("Harbour News").titled(title),
                    quotedIn("b").outlet("Harbour News").titled(title));
        }
    }

    @Test
    void aTitleAtTwoAddressesOrUnderTwoDatesTellsNothing() {
        assertTwo(
                quotedIn("a").outlet("Harbour News").titled(TITLE).at("https://news.example/1"),
                quotedIn("b").outlet("Harbour News").titled(TITLE).at("https://news.example/2"));
        assertTwo(
                quotedIn("a").outlet("Harbour News").titled(TITLE).of("2025-08-19"),
                quotedIn("b").outlet("Harbour News").titled(TITLE).of("2025-08-26"));
        assertThat(sources(attributed(
                        NONE_ALIKE,
                        quotedIn("a").outlet("Harbour News").titled(TITLE).at("https://news.example/1"),
                        quotedIn("b").outlet("Harbour News").titled(TITLE).at("https://news.example/2"),
                        quotedIn("c").outlet("Harbour News").titled(TITLE))))
                .hasSize(3);
    }

    @Test
    void theSameWordsWithinOneOutletAreOneArticleWithTheFigures() {
        List<AttributedQuotation> found = attributed(
                ALIKE,
                quotedIn("a").inAPostOf("2025-08-19").outlet("Harbour News").saying("the same"),
                quotedIn("b").outlet("Harbour News").titled("Comment").saying("the same"));

        assertThat(sources(found)).hasSize(1);
        assertThat(found.getLast().match()).isEqualTo(new SourceMatch(SourceRule.SAME_WORDS, null, FIGURES));
    }

    @Test
    void aFewWordsThatCannotBeComparedMeanNoOneArticle() {
        assertThat(sources(attributed(
                        NONE_ALIKE,
                        quotedIn("a").outlet("Harbour News").saying("No comment."),
                        quotedIn("b").outlet("Harbour News").saying("No comment."))))
                .hasSize(2);
    }

    @Test
    void theSameWordsAtTwoOutletsOrAtTwoAddressesAreTwoArticles() {
        assertTwo(
                quotedIn("a").outlet("Harbour News").saying("the same"),
                quotedIn("b").outlet("The Gazette").saying("the same"));
        assertTwo(
                quotedIn("a")
                        .outlet("Harbour News")
                        .at("https://news.example/1")
                        .saying("the same"),
                quotedIn("b")
                        .outlet("Harbour News")
                        .at("https://news.example/2")
                        .saying("the same"));
    }

    @Test
    void eachIsToldWhatTiesItToTheEarliest() {
        List<AttributedQuotation> found = attributed(
                ALIKE,
                quotedIn("words").inAPostOf("2025-08-01").outlet("Harbour News").saying("the same"),
                quotedIn("title")
                        .inAPostOf("2025-08-02")
                        .outlet("Harbour News")
                        .titled(TITLE)
                        .saying("else"),
                quotedIn("both")
                        .inAPostOf("2025-08-03")
                        .outlet("Harbour News")
                        .titled(TITLE)
                        .saying("the same"));

        assertThat(sources(found)).hasSize(1);
        assertThat(rules(found))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "words", SourceRule.FIRST_QUOTED,
                        "both", SourceRule.SAME_WORDS,
                        "title", SourceRule.SAME_TITLE));
    }

    @Test
    void anArticleKeepsItsIdWhenItIsQuotedAgainAndAnsweredToTheEarlierOneWhenMoreIsKnown() {
        QuotationBuilder titled = quotedIn("a").outlet("Harbour News").titled(TITLE);
        QuotationBuilder addressed =
                quotedIn("b").outlet("Harbour News").titled(TITLE).at("https://news.example/van");
        String byTitle = attributed(NONE_ALIKE, titled).getFirst().source();

        assertThat(attributed(
                        NONE_ALIKE, titled, quotedIn("c").outlet("Harbour News").titled(TITLE)))
                .allMatch(each -> each.source().equals(byTitle));
        List<AttributedQuotation> known = attributed(NONE_ALIKE, titled, addressed);
        assertThat(sources(known)).hasSize(1).doesNotContain(byTitle);
        assertThat(known).anyMatch(each -> each.quotation().names().contains(byTitle));
    }

    @Property(tries = 500)
    void theOrderTheyComeInDoesNotMatter(@ForAll("quotations") List<Quotation> quotations, @ForAll Random any) {
        List<Quotation> shuffled = new ArrayList<>(quotations);
        Collections.shuffle(shuffled, any);

        assertThat(Attribution.of(shuffled, ALIKE)).hasSameElementsAs(Attribution.of(quotations, ALIKE));
    }

    @Property(tries = 500)
    void noArticleHasTwoAddressesAndNoAddressTwoArticles(@ForAll("quotations") List<Quotation> quotations) {
        List<AttributedQuotation> found = Attribution.of(quotations, ALIKE);

        Map<String, Set<String>> addresses = found.stream()
                .filter(each -> each.quotation().address() != null)
                .collect(Collectors.groupingBy(
                        AttributedQuotation::source,
                        Collectors.mapping(each -> each.quotation().address(), Collectors.toSet())));
        assertThat(addresses.values()).allMatch(each -> each.size() == 1);
        assertThat(addresses.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(found).hasSize((int) quotations.stream().distinct().count());
    }

    @Provide
    Arbitrary<List<Quotation>> quotations() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of("Harbour News", "The Gazette"),
                        Arbitraries.of(TITLE, "Comment", "The slipway charge is dropped")
                                .injectNull(0.3),
                        Arbitraries.of("https://news.example/1", "https://news.example/2")
                                .injectNull(0.6),
                        Arbitraries.of("2025", "2025-08", "2025-08-19", "2024-01")
                                .injectNull(0.5),
                        Arbitraries.of("these words", "those words", "other words"))
                .as((post, outlet, title, url, date, words) -> quotedIn("post " + post)
                        .outlet(outlet)
                        .titled(title)
                        .at(url)
                        .of(date)
                        .saying(words)
                        .build())
                .list()
                .uniqueElements(Quotation::post)
                .ofMaxSize(8);
    }

    private static void assertTwo(QuotationBuilder one, QuotationBuilder other) {
        assertThat(sources(attributed(ALIKE, one, other))).hasSize(2);
    }

    private static List<AttributedQuotation> attributed(QuotedWords words, QuotationBuilder... some) {
        return Attribution.of(Stream.of(some).map(QuotationBuilder::build).toList(), words);
    }

    private static Set<String> sources(List<AttributedQuotation> found) {
        return found.stream().map(AttributedQuotation::source).collect(Collectors.toSet());
    }

    private static Map<String, SourceRule> rules(List<AttributedQuotation> found) {
        return Stream.of("words", "title", "both")
                .collect(Collectors.toMap(
                        post -> post,
                        post -> found.stream()
                                .filter(each ->
                                        each.quotation().post().equals(dev.postbag.content.post.PostId.of(post)))
                                .findFirst()
                                .orElseThrow()
                                .match()
                                .rule()));
    }
}
