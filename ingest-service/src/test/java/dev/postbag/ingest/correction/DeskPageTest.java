package dev.postbag.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.QuotationRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskPageTest {

    private static final KnownDate FRIDAY = KnownDate.of(LocalDate.of(2025, 8, 22));
    private static final String PAGE = """
            Saturday, 23 August 2025

            The lamp

            Somebody mended the lamp at the end of the pier today.

            Nobody saw who it was.

            Friday, 22 August 2025

            The ferry

            The last ferry left at six, and nobody was on it.
            """;

    private final DeskPage own = DeskPages.of(PAGE);
    private final List<Correction> made = new ArrayList<>();

    @Test
    void everyBlockIsNamedAfterItsStory() {
        assertThat(own.stories()).extracting(DeskStory::name).containsExactly("s1", "s2");
        assertThat(blocks("s1")).extracting(Block::id).containsExactly("s1.b1", "s1.b2");
        assertThat(story("s2").heads()).extracting(Block::id).containsExactly("s2.day", "s2.title");
    }

    @Test
    void aBlockIsOfTheTypeItIsSetToAndCertain() {
        make(new Change.SetType("s1.b1", BlockKind.HEADING));

        assertThat(blocks("s1").getFirst()).isInstanceOf(Block.Heading.class).satisfies(block -> {
            assertThat(block.confidence()).isEqualTo(1);
            assertThat(Naming.words(block)).startsWith("Somebody mended");
        });
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(refusal(new Change.SetType("s1.b1", BlockKind.SEPARATOR))).isEqualTo(Refusal.NOT_SIGNS);
        assertThat(refusal(new Change.SetType("s9.b1", BlockKind.HEADING))).isEqualTo(Refusal.NO_SUCH_BLOCK);
        assertThat(refusal(new Change.Unquote("s1.b1"))).isEqualTo(Refusal.NOT_A_QUOTATION);
        assertThat(refusal(new Change.Quote("s1.b2", "s1.b1", QuotationRole.READER)))
                .isEqualTo(Refusal.NOT_IN_ORDER);
        assertThat(refusal(new Change.Quote("s1.b2", "s2.b1", QuotationRole.READER)))
                .isEqualTo(Refusal.NOT_IN_ORDER);
        assertThat(refusal(new Change.Split("s1.b1", "First", FRIDAY))).isEqualTo(Refusal.AT_BEGINNING);
        assertThat(refusal(new Change.Split("s1.b2", "The Ferry!", FRIDAY))).isEqualTo(Refusal.SAME_DATE_AND_TITLE);
        assertThat(refusal(new Change.Split("s1.b2", "Nobody saw who it was.", FRIDAY)))
                .isEqualTo(Refusal.NOTHING_LEFT);
        assertThat(refusal(new Change.Join("s2"))).isEqualTo(Refusal.NO_NEXT_STORY);
        assertThat(refusal(new Change.Join("s3"))).isEqualTo(Refusal.NO_SUCH_STORY);
        assertThat(refusal(new Change.TakeBack(1))).isEqualTo(Refusal.NO_SUCH_CORRECTION);
    }

    @Test
    void theBoundsOfAQuotationAreSetAnewByQuotingOthers() {
        make(new Change.Quote("s1.b1", "s1.b2", QuotationRole.READER));
        make(new Change.Quote("s1.b2", "s1.b2", QuotationRole.ARTICLE));

        assertThat(blocks("s1")).extracting(Block::id).containsExactly("s1.b1", "s1.q2");
        assertThat(refusal(new Change.SetType("s1.q2", BlockKind.HEADING))).isEqualTo(Refusal.HOLDS_BLOCKS);
        assertThat(refusal(new Change.Split("s1.b2", "Another", FRIDAY))).isEqualTo(Refusal.INSIDE_QUOTATION);
    }

    @Test
    void theRoleOfAQuotationIsSetByQuotingItself() {
        make(new Change.Quote("s1.b1", "s1.b2", QuotationRole.READER));
        make(new Change.Quote("s1.q1", "s1.q1", QuotationRole.SPEECH));

        assertThat(blocks("s1")).singleElement().isInstanceOfSatisfying(Block.Quotation.class, quotation -> {
            assertThat(quotation.role()).isEqualTo(QuotationRole.SPEECH);
            assertThat(quotation.children()).hasSize(2);
        });
    }

    @Test
    void aJoinedStorySplitAgainAtItsDayIsWhatItWas() {
        DeskStory second = story("s2");
        make(new Change.Join("s1"));
        assertThat(blocks("s1")).extracting(Block::id).containsExactly("s1.b1", "s1.b2", "s2.day", "s2.title", "s2.b1");

        make(new Change.Split("s2.day", "The ferry", FRIDAY));

        DeskStory again = story("s2.day");
        assertThat(again.heads()).isEqualTo(second.heads());
        assertThat(again.blocks()).isEqualTo(second.blocks());
        assertThat(again.key()).isEqualTo(second.key());
        assertThat(again.span()).isEqualTo(second.span());
    }

    @Test
    void aCorrectionInTheMiddleCanBeTakenBackUnlessOthersWereBuiltUponIt() {
        make(new Change.Split("s1.b2", "Unseen", FRIDAY));
        make(new Change.SetType("s1.b2", BlockKind.PREFORMATTED));
        make(new Change.Join("s1.b2"));
        assertThat(refusal(new Change.TakeBack(1))).isEqualTo(Refusal.BUILT_UPON);
        make(new Change.TakeBack(3));
        assertThat(refusal(new Change.TakeBack(3))).isEqualTo(Refusal.TAKEN_BACK_ALREADY);
        assertThat(refusal(new Change.TakeBack(4))).isEqualTo(Refusal.NOT_TO_BE_TAKEN_BACK);

        make(new Change.TakeBack(1));

        assertThat(own.with(made).stories()).extracting(DeskStory::name).containsExactly("s1", "s2");
        assertThat(blocks("s1").getLast()).isInstanceOf(Block.Preformatted.class);
    }

    @Test
    void aStoryBehindSomethingThatCouldNotBeToldIsNotJoined() {
        DeskPage page = DeskPages.of(
                PAGE.replace("Friday, 22 August", "Friday, 22 August 2025\n\nEmpty\n\nThursday, 21 August"));

        assertThat(page.with(List.of(), 1, new Change.Join("s1")))
                .isEqualTo(new FitResult.Misfits(Refusal.NO_NEXT_STORY));
    }

    @Test
    void entriesCannotBeSplitOrJoinedAndPagesCannotBeJoined() {
        Change split = new Change.Split("s1.b2", "Unseen", FRIDAY);

        assertThat(new DeskPage(Layout.ENTRIES, own.stories()).with(List.of(), 1, split))
                .isEqualTo(new FitResult.Misfits(Refusal.PLACES_SHARED));
        assertThat(new DeskPage(Layout.PAGE, own.stories()).with(List.of(), 1, new Change.Join("s1")))
                .isEqualTo(new FitResult.Misfits(Refusal.LINES_NOT_TEXT));
        assertThat(new DeskPage(Layout.PAGE, own.stories()).with(List.of(), 1, split))
                .isInstanceOf(FitResult.Fits.class);
    }

    private void make(Change change) {
        assertThat(own.with(made, made.size() + 1, change)).isInstanceOf(FitResult.Fits.class);
        made.add(new Correction(
                Arrivals.idOf(PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                made.size() + 1,
                change,
                Instant.EPOCH,
                "editor",
                List.of()));
    }

    private Refusal refusal(Change change) {
        return own.with(made, made.size() + 1, change) instanceof FitResult.Misfits misfits ? misfits.refusal() : null;
    }

    private DeskStory story(String name) {
        return own.with(made).story(name).orElseThrow();
    }

    private List<Block> blocks(String story) {
        return story(story).blocks();
    }
}
