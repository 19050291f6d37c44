package dev.postbag.ingest.parse;

import static dev.postbag.ingest.parse.Pages.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

    private static final String TWO_DAYS = """
            Saturday, 23 August 2025

            The Lamp Is Lit

            Somebody mended the harbour lamp.

            We are grateful.

            Friday, 22 August 2025

            No Lamp

            The harbour lamp is broken.
            """;

    private static List<String> titles(String page) {
        return reading(page).stories().stream().map(ParsedStory::title).toList();
    }

    @Test
    void aDayAndATitleOpenAStory() {
        Reading reading = reading(TWO_DAYS);

        assertThat(reading.stories()).extracting(ParsedStory::title).containsExactly("The Lamp Is Lit", "No Lamp");
        assertThat(reading.stories())
                .extracting(ParsedStory::published)
                .containsExactly(Published.on(LocalDate.of(2025, 8, 23)), Published.on(LocalDate.of(2025, 8, 22)));
        assertThat(reading.stories().getFirst().blocks()).hasSize(2);
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void dayAndTitleAreFurnitureWithTheirPlaces() {
        byte[] page = TWO_DAYS.getBytes(StandardCharsets.UTF_8);

        Reading reading = reading(TWO_DAYS);

        assertThat(reading.furniture())
                .extracting(piece -> piece.name() + ": "
                        + new String(
                                page,
                                piece.span().start(),
                                piece.span().end() - piece.span().start(),
                                StandardCharsets.UTF_8))
                .containsExactly(
                        "day heading: Saturday, 23 August 2025",
                        "title: The Lamp Is Lit",
                        "day heading: Friday, 22 August 2025",
                        "title: No Lamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saturday, 23 August 2025",
                "Saturday 23 August 2025",
                "SATURDAY, 23 AUGUST 2025",
                "Saturday 23rd August 2025",
                "Saturday, August 23, 2025",
                "Saturday the 23rd of August, 2025",
                "Sat, 23 Aug 2025",
                "\u00A0 Saturday,\u00A023 August 2025 \t"
            })
    void aDayMayBeWrittenInManyWays(String day) {
        assertThat(reading(day + "\n\nA Title\n\nSome text.\n").stories())
                .singleElement()
                .extracting(ParsedStory::published)
                .isEqualTo(Published.on(LocalDate.of(2025, 8, 23)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday, 23 August 2025",
                "23 August 2025",
                "Saturday, 23 August",
                "Monday, 30 February 2026",
                "Saturday, 23 August 2025 was a fine day",
                "Published Saturday, 23 August 2025"
            })
    void aLineWhoseWeekdayDoesNotFitOrThatSaysMoreOpensNoStory(String line) {
        String page = "Sunday, 24 August 2025\n\nOnly Story\n\nSome text.\n\n" + line + "\n\nNo Title\n\nMore text.\n";

        assertThat(titles(page)).containsExactly("Only Story");
    }

    @Test
    void aFittingDayInQuotedTextOpensNoStoryWithoutATitle() {
        String page = """
                Sunday, 24 August 2025

                Only Story

                This from the Evening Harbour News:-

                The fair will be held on

                Saturday, 30 August 2025

                and everybody who can carry a chair is asked to bring one, since the hall has lent all of its own to the school.
                """;

        Reading reading = reading(page);

        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void aQuotedLetterMayBeginWithItsDay() {
        String page = """
                Sunday, 24 August 2025

                Only Story

                A reader writes:-

                Saturday, 23 August 2025

                Dear Lantern

                I should like to complain about the fog.
                """;

        assertThat(titles(page)).containsExactly("Only Story");
    }

    @Test
    void twoStoriesOfOneDayHaveTheirPlacesInIt() {
        String page = """
                Saturday, 23 August 2025

                Second Story

                It came later.

                Saturday, 23 August 2025

                First Story

                It came first.
                """;

        assertThat(reading(page).stories())
                .extracting(story -> story.title() + " " + story.dayPosition())
                .containsExactly("Second Story 2", "First Story 1");
    }

    @Test
    void aStoryOutOfOrderIsReadWithLessConfidence() {
        String page = """
                Saturday, 23 August 2025

                One

                Text.

                Sunday, 24 August 2025

                Two

                Text.
                """;

        List<ParsedStory> stories = reading(page).stories();

        assertThat(stories).hasSize(2);
        assertThat(stories.get(1).confidence()).isLessThan(stories.get(0).confidence());
    }

    @Test
    void textBeforeTheFirstDayIsAnUndatedStory() {
        String page = "…and so the tide took the rest of it, which nobody had expected.\n\nGood night.\n\n" + TWO_DAYS;

        Reading reading = reading(page);

        assertThat(reading.stories()).hasSize(2);
        assertThat(reading.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.reason()).isEqualTo(Unread.Reason.UNDATED);
            assertThat(Outline.of(unread.blocks()))
                    .containsExactly(
                            "paragraph: …and so the tide took the rest of it, which nobody had expected.",
                            "paragraph: Good night.");
        });
    }

    @Test
    void theNameOfTheBlogAboveTheFirstDayIsFurniture() {
        Reading reading = reading("The Harbour Lantern\nNews and views of the quay\n\n" + TWO_DAYS);

        assertThat(reading.unread()).isEmpty();
        assertThat(reading.furniture())
                .filteredOn(piece -> piece.name().equals(Furniture.PAGE_HEAD))
                .hasSize(2);
    }

    @Test
    void aPageWithNoDayIsOneUndatedStory() {
        Reading reading = reading("Once upon a time\n\nthere was a lamp.");

        assertThat(reading.stories()).isEmpty();
        assertThat(reading.unread()).singleElement().extracting(Unread::reason).isEqualTo(Unread.Reason.UNDATED);
    }

    @Test
    void aDayWithTextButNoTitleTakesItsFirstWordsForOne() {
        String page = """
                Saturday, 23 August 2025

                There was no time to think of a title today, because the wind got up at four and has not sat down since, so here we are.

                """ + TWO_DAYS.substring(TWO_DAYS.indexOf("Friday"));

        Reading reading = reading(page);

        assertThat(reading.stories())
                .extracting(ParsedStory::title)
                .containsExactly("There was no time to think of a title today, because the…", "No Lamp");
        assertThat(reading.stories().getFirst().confidence()).isLessThan(0.5);
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void aDayWithNothingButARuleIsRejectedAsUntitled() {
        Reading reading = reading("Saturday, 23 August 2025\n\n*****\n\nFriday, 22 August 2025\n\nB\n\nText.");

        assertThat(reading.stories()).extracting(ParsedStory::title).containsExactly("B");
        assertThat(reading.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.reason()).isEqualTo(Unread.Reason.UNTITLED);
            assertThat(unread.publishedOn()).isEqualTo(KnownDate.of(LocalDate.of(2025, 8, 23)));
            assertThat(unread.blocks()).hasSize(1);
        });
    }

    @Test
    void aTitleWithNoTextIsRejectedAsEmpty() {
        Reading reading = reading("Saturday, 23 August 2025\n\nA Picture\n\nFriday, 22 August 2025\n\nB\n\nText.");

        assertThat(reading.stories()).extracting(ParsedStory::title).containsExactly("B");
        assertThat(reading.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.reason()).isEqualTo(Unread.Reason.EMPTY);
            assertThat(unread.title()).isEqualTo("A Picture");
        });
    }

    @Test
    void aDayAtTheVeryEndIsOnlyFurniture() {
        Reading reading = reading(TWO_DAYS + "\nThursday, 21 August 2025\n");

        assertThat(reading.stories()).hasSize(2);
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.stories().getLast().blocks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Then the wind",
                "This from the Gazette:-",
                "We saw the lamp go out, and after it the other lamps, one by one, all the way along the quay to the",
                "First we saw the sea,"
            })
    void theLastStorySeemsCutShortWhenItBreaksOff(String ending) {
        String page = TWO_DAYS + "\n" + ending;
        boolean breaksOff = !ending.equals("Then the wind");

        assertThat(reading(page).stories()).extracting(ParsedStory::cutShort).containsExactly(false, breaksOff);
    }

    @Test
    void nothingIsReadFromNothing() {
        for (String blank : List.of("", "\n\r\n  \u00A0\t\uFEFF\n")) {
            assertThat(reading(blank)).isEqualTo(new Reading(List.of(), List.of(), List.of()));
        }
    }

    @Test
    void moreLinesThanAPageCanHaveAreKeptWholeAndRejected() {
        String page = "a\n".repeat(Lines.MOST + 1);

        Reading reading = reading(page);

        assertThat(reading.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.reason()).isEqualTo(Unread.Reason.TOO_MANY_LINES);
            assertThat(unread.blocks()).hasSize(1);
        });
        assertThat(Coverage.of(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, reading)
                        .isWhole())
                .isTrue();
    }
}
