package dev.postbag.content.quotation;

import static dev.postbag.content.quotation.QuotationBuilder.quotedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every index of quotations promises. */
public abstract class QuotationIndexContract {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");

    private final Quotation van = quotedIn("one")
            .outlet("Harbour News")
            .titled("Library van wins reprieve")
            .at("https://news.example/van")
            .of("2025-08")
            .saying("van", 1, 2, 3, 4, 5, 6)
            .build();
    private final Quotation box = quotedIn("two").outlet("The Gazette").build();

    /** An empty index. */
    protected abstract QuotationIndex index();

    @Test
    void quotationsComeBackAsTheyWerePut() {
        QuotationIndex index = index();
        index.keep(van.post(), List.of(van));
        index.keep(box.post(), List.of(box));

        assertThat(index.of(List.of(van.post(), box.post()))).containsExactlyInAnyOrder(van, box);
        assertThat(index.of(List.of(box.post()))).containsExactly(box);
        assertThat(index.of(List.of())).isEmpty();
        assertThat(index.attributed(van.post())).isEmpty();
        assertThat(index.sources(null, null, 9)).isEmpty();
    }

    @Test
    void whatAPostQuotesNoMoreIsForgottenAndOthersStay() {
        QuotationIndex index = index();
        index.keep(van.post(), List.of(van));
        index.keep(box.post(), List.of(box));
        index.keep(van.post(), List.of(van));
        assertThat(index.of(List.of(van.post()))).containsExactly(van);

        index.keep(van.post(), List.of());
        assertThat(index.of(List.of(van.post(), box.post()))).containsExactly(box);
    }

    @Test
    void thoseWithANameOrManyWordsInCommonAreNear() {
        QuotationIndex index = index();
        Quotation linked = quotedIn("linked").at("http://m.news.example/van").build();
        Quotation alike = quotedIn("alike")
                .outlet("harbour news")
                .saying("x", 1, 2, 3, 7, 8, 9)
                .build();
        Quotation elsewhere = quotedIn("elsewhere")
                .outlet("The Gazette")
                .saying("y", 1, 2, 3, 4, 5, 6)
                .build();
        Quotation unlike = quotedIn("unlike")
                .outlet("Harbour News")
                .saying("z", 3, 2, 1, 6, 5, 4)
                .build();
        for (Quotation each : List.of(van, box, linked, alike, elsewhere, unlike)) {
            index.keep(each.post(), List.of(each));
        }

        assertThat(index.near(List.of(van))).containsExactlyInAnyOrder(van, linked, alike);
        assertThat(index.near(List.of(box))).containsExactly(box);
        assertThat(index.near(List.of(van, box))).hasSize(4);
    }

    @Test
    void sourcesAreListedPartByPartAndByOutlet() {
        QuotationIndex index = index();
        Quotation again = quotedIn("three").outlet("The Gazette").build();
        for (Quotation each : List.of(van, box, again)) {
            index.keep(each.post(), List.of(each));
        }
        SourceMatch words = new SourceMatch(SourceRule.SAME_WORDS, null, new WordLikeness(0.5, 0.9));
        SourceMatch address = new SourceMatch(SourceRule.SAME_ADDRESS, "news.example/van", null);
        index.attribute(List.of(
                new AttributedQuotation(van, "b", address),
                new AttributedQuotation(box, "a", SourceMatch.FIRST),
                new AttributedQuotation(again, "a", words)));

        assertThat(index.sources(null, null, 1)).containsExactly("a");
        assertThat(index.sources(null, "a", 9)).containsExactly("b");
        assertThat(index.sources("gazette", null, 9)).containsExactly("a");
        assertThat(index.sources("gazette", "a", 9)).isEmpty();
        assertThat(index.quoting(List.of("a")))
                .containsExactlyInAnyOrder(
                        new AttributedQuotation(box, "a", SourceMatch.FIRST),
                        new AttributedQuotation(again, "a", words));
        assertThat(index.attributed(van.post())).containsExactly(new AttributedQuotation(van, "b", address));
        assertThat(index.source(van.names().getLast())).contains("b");
        assertThat(index.source("none")).isEmpty();
    }

    @Test
    void whatSaysSomethingElseByNowIsNotAttributed() {
        QuotationIndex index = index();
        Quotation now = quotedIn("one").outlet("The Gazette").build();
        index.keep(van.post(), List.of(now));

        index.attribute(List.of(
                new AttributedQuotation(van, "b", SourceMatch.FIRST),
                new AttributedQuotation(box, "b", SourceMatch.FIRST)));

        assertThat(index.attributed(van.post())).isEmpty();
        assertThat(index.quoting(List.of("b"))).isEmpty();
    }

    @Test
    void whatWasLookedAtGoesOnlyOnAndIsNoQuotation() {
        QuotationIndex index = index();
        assertThat(index.upTo()).isEqualTo(Instant.EPOCH);
        index.upTo(NOW);
        index.upTo(NOW.minusSeconds(5));

        assertThat(index.upTo()).isEqualTo(NOW);
        assertThat(index.sources(null, null, 9)).isEmpty();
    }

    @Test
    void ofAPostWhoseSourceArticlesMayHaveChangedIsToldOnce() {
        QuotationIndex index = index();
        index.keep(van.post(), List.of(van));
        index.keep(box.post(), List.of(box));
        assertThat(told(index))
                .containsExactlyInAnyOrder(van.post().value(), box.post().value());
        index.attribute(List.of(
                new AttributedQuotation(van, "a", SourceMatch.FIRST),
                new AttributedQuotation(box, "b", SourceMatch.FIRST)));
        assertThat(told(index)).hasSize(2);

        index.attribute(List.of(
                new AttributedQuotation(van, "a", SourceMatch.FIRST),
                new AttributedQuotation(box, "a", new SourceMatch(SourceRule.SAME_TITLE, "van", null))));
        assertThat(told(index)).containsExactly(box.post().value());
        index.attribute(List.of(new AttributedQuotation(box, "a", SourceMatch.FIRST)));
        assertThat(told(index)).isEmpty();
    }

    private static List<String> told(QuotationIndex index) {
        List<String> told = new ArrayList<>();
        assertThat(index.tell(9, told::addAll)).isFalse();
        return told;
    }
}
