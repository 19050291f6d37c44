package dev.postbag.content.search;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PublishedOn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchingPostsTest {

    @TempDir
    Path path;

    private Archive archive;

    @BeforeEach
    void anEmptyArchive() {
        archive = new Archive(path);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatTheTitleSaysComesBeforeWhatIsSaidInPassing() {
        archive.tell("2024-01-01", "Of bread", "The ferry was late again, and so was the bread.");
        archive.tell("2024-01-02", "The ferry is mended", "It took a year.");
        archive.follow();

        assertThat(archive.titles("ferry")).containsExactly("The ferry is mended", "Of bread");
    }

    @Test
    void aWordIsFoundInAllItsFormsAndWithoutItsAccents() {
        archive.tell("2024-01-01", "Minutes", "The moderators' decisions were published at the café.");
        archive.follow();

        for (String words : List.of("moderator", "decision", "publishing", "cafe", "CAFÉ", "Moderators decision")) {
            assertThat(archive.titles(words)).as(words).containsExactly("Minutes");
        }
    }

    @Test
    void ofTheFormsOfAWordTheOneThatWasWrittenComesFirst() {
        archive.tell("2024-01-01", "One", "An organ was played.");
        archive.tell("2024-01-02", "Two", "An organisation was played.");
        archive.tell("2024-01-03", "Three", "Organs were played.");
        archive.follow();

        assertThat(archive.titles("organ")).startsWith("One", "Three");
        assertThat(archive.titles("organs")).startsWith("Three");
    }

    @Test
    void wordsOfOtherScriptsAreFoundToo() {
        archive.tell("2024-01-01", "Шлюз открыт", "運河 is said in several ways.");
        archive.follow();

        assertThat(archive.titles("шлюз")).containsExactly("Шлюз открыт");
        assertThat(archive.titles("運河")).containsExactly("Шлюз открыт");
    }

    @Test
    void everyWordHasToBeThereUnlessNoPostHasThemAll() {
        archive.tell("2024-01-01", "A bridge", "Of stone.");
        archive.tell("2024-01-02", "A bridge of wood", "It rots.");
        archive.follow();

        assertThat(archive.titles("stone bridge")).containsExactly("A bridge");
        assertThat(archive.found("stone bridge").everyWord()).isTrue();
        SearchResult.Found some = archive.found("iron bridge that rots");
        assertThat(some.everyWord()).isFalse();
        assertThat(Archive.titles(some)).containsExactly("A bridge of wood", "A bridge");
    }

    @Test
    void wordsThatEveryTextHasAreAskedOfNoneUnlessThereAreNoOthers() {
        archive.tell("2024-01-01", "Lanterns over canals", "Lit by nine.");
        archive.tell("2024-01-02", "To be or not to be", "It was played again.");
        archive.follow();

        assertThat(archive.titles("the lanterns of the canal")).containsExactly("Lanterns over canals");
        assertThat(archive.titles("to be or not to be")).first().isEqualTo("To be or not to be");
        assertThat(Archive.shown(archive.found("to be").hits().getFirst().title()))
                .isEqualTo("[To] [be] or not [to] [be]");
    }

    @Test
    void aPhraseStandsAsItIsAndWhatIsNotWantedIsLeftOut() {
        archive.tell("2024-01-01", "One", "The night bus runs.");
        archive.tell("2024-01-02", "Two", "The bus runs at night.");
        archive.follow();

        assertThat(archive.titles("\"night bus\"")).containsExactly("One");
        assertThat(archive.titles("“night bus”")).containsExactly("One");
        assertThat(archive.titles("night bus")).containsExactly("One", "Two");
        assertThat(archive.titles("bus -\"night bus\"")).containsExactly("Two");
        assertThat(archive.titles("runs -bus")).isEmpty();
    }

    @Test
    void noPhraseGoesOnFromOneBlockToTheNext() {
        archive.tell("2024-01-01", "Two blocks", "It ends with night", "bus comes first here");
        archive.follow();

        assertThat(archive.found("\"night bus\"").hits()).isEmpty();
    }

    @Test
    void aMisspeltWordIsTakenForThoseMostLikeItAndTheAnswerSaysSo() {
        archive.tell("2024-01-01", "The tribunal sat", "All day.");
        archive.follow();

        SearchResult.Found found = archive.found("tribunl");

        assertThat(Archive.titles(found)).containsExactly("The tribunal sat");
        assertThat(found.readAs()).containsExactly(new Matches.ReadAs("tribunl", List.of("tribunal")));
        assertThat(Archive.shown(found.hits().getFirst().title())).isEqualTo("The [tribunal] sat");
        assertThat(archive.found("tribunal").readAs()).isEmpty();
        assertThat(archive.found("xylophone").hits()).isEmpty();
        assertThat(archive.found("xylophone").readAs()).isEmpty();
    }

    @Test
    void aShortWordIsNotTakenForOneThatOnlyLooksSomewhatLikeIt() {
        archive.tell("2024-01-01", "Later", "It can't be had.");
        archive.follow();

        assertThat(archive.found("lantern").readAs()).isEmpty();
        assertThat(archive.found("canal").readAs()).isEmpty();
        assertThat(archive.titles("lantern")).isEmpty();
        assertThat(archive.titles("canal")).isEmpty();
        assertThat(archive.titles("laetr")).containsExactly("Later");
    }

    @Test
    void aWordThatIsHalfWrittenIsTakenForThoseItBegins() {
        archive.tell("2024-01-01", "The constitution", "Nobody wrote it down.");
        archive.follow();

        assertThat(archive.titles("constit")).containsExactly("The constitution");
    }

    @Test
    void passagesSayWhoseWordsTheyAre() {
        archive.tell(aStory().titled("What the paper says")
                .holding(
                        paragraph("b1", "We walked there. Somebody had counted the lanterns. Then it rained."),
                        quotation("The Evening Harbour News", paragraph("b2", "Four hundred lanterns were lit."))));
        archive.follow();

        List<Passage> passages = archive.found("lantern").hits().getFirst().passages();

        assertThat(passages).extracting(passage -> passage.line().block()).containsExactly("b1", "b2");
        assertThat(passages)
                .extracting(passage -> Archive.shown(passage.text()))
                .containsExactly(
                        "We walked there. Somebody had counted the [lanterns]. Then it rained.",
                        "Four hundred [lanterns] were lit.");
        assertThat(passages.getFirst().line().quoted()).isFalse();
        Block.Citation citation = passages.getLast().line().citation();
        assertThat(citation == null ? null : citation.outlet()).isEqualTo("The Evening Harbour News");
    }

    @Test
    void ofALongBlockOnlyWhatIsAroundTheWordIsShown() {
        String long_ = "Nothing of note happened here for a long while. ".repeat(40);
        archive.tell("2024-01-01", "A long one", long_ + "Then the weir broke, as everybody said. " + long_);
        archive.tell("2024-01-02", "Without an end", "and so on ".repeat(300) + "weir " + "and so on ".repeat(300));
        archive.follow();

        for (SearchResult.Hit hit : archive.found("weir").hits()) {
            String shown = Archive.shown(hit.passages().getFirst().text());
            assertThat(shown).contains("[weir]").startsWith("…").endsWith("…").hasSizeLessThan(400);
        }
    }

    @Test
    void thePassageWithMostOfTheWordsComesFirst() {
        archive.tell("2024-01-01", "Parts", "Only bread.", "Only salt.", "Only butter.", "Bread, salt and butter.");
        archive.follow();

        List<Passage> passages =
                archive.found("bread salt butter").hits().getFirst().passages();

        assertThat(passages).extracting(passage -> passage.line().block()).containsExactly("b4", "b1", "b2");
    }

    @Test
    void itCanBeLookedForInOnePartOnlyOrUnderConditions() {
        archive.tell(aStory().publishedOn("2023-05-01")
                .titled("The weir")
                .labelled("Water Ways")
                .holding(paragraph("b1", "Mended."), quotation("The Gazette", paragraph("b2", "A weir costs much."))));
        archive.tell("2024-06-02", "Costs", "The weir again.");
        archive.follow();
        List<Wanted> weir = Wanted.read("weir");

        assertThat(archive.titles(new SearchQuery(weir, SearchedPart.TITLE, null, null, null, null)))
                .containsExactly("The weir");
        assertThat(archive.titles(new SearchQuery(weir, SearchedPart.TEXT, null, null, null, null)))
                .containsExactly("Costs");
        assertThat(archive.titles(new SearchQuery(weir, SearchedPart.QUOTATIONS, null, null, null, null)))
                .containsExactly("The weir");
        assertThat(archive.titles(new SearchQuery(weir, null, "gazette", null, null, null)))
                .containsExactly("The weir");
        assertThat(archive.titles(new SearchQuery(weir, null, "?", null, null, null)))
                .isEmpty();
        assertThat(archive.titles(new SearchQuery(weir, null, null, "water-ways", null, null)))
                .containsExactly("The weir");
        assertThat(archive.titles(new SearchQuery(weir, null, null, null, new PublishedOn("2024"), null)))
                .containsExactly("Costs");
        assertThat(archive.titles(new SearchQuery(weir, null, null, null, null, new PublishedOn("2023-05"))))
                .containsExactly("The weir");
        assertThat(archive.titles("gazette")).containsExactly("The weir");
        assertThat(archive.titles("water ways")).containsExactly("The weir");
    }

    @Test
    void partByPartAllIsFoundOnceAndOfTheSameWeightTheNewestFirst() {
        List<String> newestFirst = IntStream.rangeClosed(1, 23)
                .mapToObj(day -> archive.tell("2024-01-%02d".formatted(day), "The ferry " + (char) ('a' + day), "Late.")
                        .current()
                        .title())
                .toList()
                .reversed();
        archive.follow();

        assertThat(archive.allTitles("ferry", 5)).containsExactlyElementsOf(newestFirst);
        assertThat(archive.allTitles("ferry zebra", 5)).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void aPostIsFoundAsItIsNowAndNotWhenItIsWithdrawn() {
        archive.tell("2024-01-01", "Lanterns", "Lit by eight.");
        archive.follow();
        Post now = archive.tell(aStory().publishedOn("2024-01-01")
                .titled("Lanterns")
                .ofCapture("d".repeat(64))
                .capturedAt("2026-01-01T00:00:00Z")
                .saying("Lit by nine, they say."));
        archive.follow();
        assertThat(archive.titles("nine")).containsExactly("Lanterns");
        assertThat(archive.titles("eight")).isEmpty();

        archive.withdraw(now);
        assertThat(archive.titles("nine")).as("before the index knows").isEmpty();
        archive.follow();
        assertThat(archive.titles("nine")).isEmpty();
        assertThat(archive.index().size()).isZero();
    }

    @Test
    void wordsThatWereTakenOutLeadNowhereEvenBeforeTheIndexKnows() {
        archive.tell("2024-01-01", "Lanterns", "Lit by eight.");
        archive.follow();
        archive.tell(aStory().publishedOn("2024-01-01")
                .titled("Lanterns")
                .ofCapture("d".repeat(64))
                .capturedAt("2026-01-01T00:00:00Z")
                .saying("Lit by nine, they say."));

        assertThat(archive.titles("eight")).isEmpty();
        assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
    }

    @Test
    void draftsAreFoundByNobody() {
        archive.tell(aStory().titled("A draft").draft());
        archive.follow();

        assertThat(archive.titles("draft")).isEmpty();
    }
}
