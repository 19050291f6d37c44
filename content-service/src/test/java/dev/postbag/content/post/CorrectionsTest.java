package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-03T00:00:00Z"), ZoneOffset.UTC);
    private static final Block HEADING =
            new Block.Heading("b1", new Block.Span("c", 0, 9), 1, List.of(new Block.Text("The towpath", List.of())));
    private static final String SECOND_KEY = "2025-08-19|second";

    private final InMemoryPosts posts = new InMemoryPosts();
    private final ResolvingStories resolving = new ResolvingStories(posts, CLOCK);
    private final FindingPosts finding = new FindingPosts(posts);

    @Test
    void whatTheDeskSetsMakesARevisionThatSaysSo() {
        resolve(first());

        Post post = resolve(
                first().holding(HEADING, paragraph("b2", "People walked.")).corrected(1));

        assertThat(post.current().number()).isEqualTo(2);
        assertThat(post.current().blocks().getFirst()).isEqualTo(HEADING);
        assertThat(post.provenance().getLast().reason()).isEqualTo(Reason.CORRECTED);
        assertThat(post.provenance().getLast().outcome()).isEqualTo(Outcome.REVISED);
    }

    @Test
    void noCaptureOfTheSameWordsUndoesIt() {
        resolve(first());
        Post set = resolve(
                first().holding(HEADING, paragraph("b2", "People walked.")).corrected(1));

        Post again = resolve(first().ofReading(2));
        Post newer = resolve(first().ofCapture("newer").capturedAt("2025-08-25T00:00:00Z"));

        assertThat(newer.current()).isEqualTo(set.current());
        assertThat(again.provenance().getLast().reason()).isEqualTo(Reason.CORRECTED);
        assertThat(newer.provenance().getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aCaptureWithOtherWordsMakesARevisionOnlyWhenItIsNewer() {
        resolve(first());
        resolve(first().holding(HEADING, paragraph("b2", "People walked.")).corrected(1));
        resolve(first().ofCapture("same").capturedAt("2025-08-25T00:00:00Z"));

        Post older = resolve(
                first().ofCapture("older").capturedAt("2025-08-24T00:00:00Z").saying("Others."));
        assertThat(older.current().number()).isEqualTo(2);
        assertThat(older.provenance().getLast().reason()).isEqualTo(Reason.OLDER);
        Post newer = resolve(
                first().ofCapture("newer").capturedAt("2025-08-26T00:00:00Z").saying("Others."));

        assertThat(newer.current().blocks()).isEqualTo(paragraphs("Others."));
        assertThat(newer.provenance().getLast().reason()).isEqualTo(Reason.WORDS_CHANGED);
    }

    @Test
    void whatGoesOnWhereWordsThatTheDeskSetWereCutShortIsFuller() {
        resolve(first().cutShort(true));
        resolve(first().cutShort(true)
                .holding(HEADING, paragraph("b2", "People walked."))
                .corrected(1));

        Post fuller = resolve(first().ofCapture("older")
                .capturedAt("2025-08-20T00:00:00Z")
                .saying("The towpath", "People walked.", "And sang."));

        assertThat(fuller.provenance().getLast().reason()).isEqualTo(Reason.FULLER);
        assertThat(fuller.current().blocks()).hasSize(3);
    }

    @Test
    void aTitleThatChangedKeepsWhatTheDeskSet() {
        resolve(first().at("https://blog.example/1"));
        resolve(first().at("https://blog.example/1")
                .holding(HEADING, paragraph("b2", "People walked."))
                .corrected(1));

        Post post = resolve(first().at("https://blog.example/1")
                .titled("Renamed")
                .ofCapture("newer")
                .capturedAt("2025-08-26T00:00:00Z"));

        assertThat(post.current().title()).isEqualTo("Renamed");
        assertThat(post.current().blocks().getFirst()).isEqualTo(HEADING);
        assertThat(resolve(first().titled("Renamed").ofCapture("more").capturedAt("2025-08-27T00:00:00Z"))
                        .current())
                .isEqualTo(post.current());
    }

    @Test
    void aCorrectionOfACaptureWhoseWordsWereOvertakenChangesNothing() {
        resolve(first());
        resolve(first().ofCapture("newer").capturedAt("2025-08-26T00:00:00Z").saying("Others."));

        Post post = resolve(
                first().holding(HEADING, paragraph("b2", "People walked.")).corrected(1));

        assertThat(post.current().blocks()).isEqualTo(paragraphs("Others."));
        assertThat(post.provenance().getLast().reason()).isEqualTo(Reason.OLDER);
    }

    @Test
    void ofTwoCorrectionsTheLaterStandsInWhateverOrderTheyCome() {
        resolve(first());
        Post later = resolve(first().saying("Two.").corrected(2));

        assertThat(resolve(first().saying("One.").corrected(1)).current()).isEqualTo(later.current());
    }

    @Test
    void aStorySplitOffIsAPostAndNoCaptureJoinsTheTwoAgain() {
        resolve(first().saying("One.", "Two."));
        resolve(first().saying("One.").corrected(1));
        Post second = resolve(second().saying("Two.").setApart(1));

        Post whole = resolve(
                first().ofCapture("newer").capturedAt("2025-08-26T00:00:00Z").saying("One.", "Two."));
        Post part = resolve(first().ofCapture("other")
                .capturedAt("2025-08-20T00:00:00Z")
                .cutShort(true)
                .saying("One. T"));

        assertThat(second.status()).isEqualTo(PostStatus.PUBLISHED);
        assertThat(whole.current().blocks()).isEqualTo(paragraphs("One."));
        assertThat(part.current()).isEqualTo(whole.current());
    }

    @Test
    void aJoinedPostLeadsToTheOtherAndNoCaptureBringsItBack() {
        Post one = resolve(first().saying("One."));
        Post two = resolve(second().saying("Two."));

        resolve(first().saying("One.", "Second", "Two.").corrected(1, SECOND_KEY));

        assertThat(finding.at(two.slug().value())).isEqualTo(new FoundPost.Moved(one.slug()));
        assertThat(posts.told()).anyMatch(PostChange.Merged.class::isInstance);
        resolve(first().ofCapture("newer").capturedAt("2025-08-26T00:00:00Z").saying("One."));
        Post still = resolve(
                second().ofCapture("newer").capturedAt("2025-08-26T00:00:00Z").saying("Two."));
        assertThat(still.id()).isEqualTo(one.id());
        assertThat(still.current().blocks()).isEqualTo(paragraphs("One.", "Second", "Two."));
    }

    @Test
    void aJoinTakenBackLetsThePostBeReadAgain() {
        resolve(first().saying("One."));
        Post two = resolve(second().saying("Two."));
        resolve(first().saying("One.", "Two.").corrected(1, SECOND_KEY));

        Post one = resolve(first().saying("One.").corrected(2));
        resolve(second().saying("Two.").setApart(2));

        assertThat(one.current().blocks()).isEqualTo(paragraphs("One."));
        assertThat(finding.at(two.id().value())).isInstanceOf(FoundPost.Readable.class);
        assertThat(posts.told())
                .filteredOn(PostChange.Published.class::isInstance)
                .hasSize(3);
    }

    @Test
    void aJoinHeardAfterItWasTakenBackChangesNothing() {
        resolve(first().saying("One."));
        Post two = resolve(second().saying("Two."));
        resolve(first().saying("One.").corrected(2));
        resolve(second().saying("Two.").setApart(2));

        resolve(first().saying("One.", "Two.").corrected(1, SECOND_KEY));

        assertThat(finding.at(two.id().value())).isInstanceOf(FoundPost.Readable.class);
        assertThat(posts.find(PostId.of("2025-08-20|first"))
                        .orElseThrow()
                        .current()
                        .blocks())
                .isEqualTo(paragraphs("One."));
    }

    @Test
    void aJoinThatAKillCutInTwoIsCompletedWhenItsStoryComesAgain() {
        resolve(first().saying("One."));
        Post two = resolve(second().saying("Two."));
        Story joined = first().saying("One.", "Two.").corrected(1, SECOND_KEY).build();
        Story withoutJoin = new StoryWithout(joined).joins();
        resolving.resolve(withoutJoin);
        assertThat(posts.find(two.id()).orElseThrow().mergedInto()).isNull();

        resolving.resolve(joined);
        int told = posts.told().size();
        resolving.resolve(joined);

        assertThat(posts.find(two.id()).orElseThrow().status()).isEqualTo(PostStatus.MERGED);
        assertThat(posts.told()).hasSize(told);
    }

    @Test
    void aJoinThatAKillCutInTwoLeavesAPostAloneThatTheDeskSetApartSince() {
        resolve(first().saying("One."));
        Post two = resolve(second().saying("Two."));
        Story joined = first().saying("One.", "Two.").corrected(1, SECOND_KEY).build();
        resolving.resolve(new StoryWithout(joined).joins());
        resolve(second().saying("Two.").setApart(2));

        resolving.resolve(joined);

        assertThat(posts.find(two.id()).orElseThrow().mergedInto()).isNull();
    }

    /** The same story, as it was before its joins were seen to. */
    private record StoryWithout(Story story) {
        Story joins() {
            Correction given = story.correction();
            return new Story(
                    story.id(),
                    story.capture(),
                    story.reading(),
                    story.ordinal(),
                    story.key(),
                    story.title(),
                    story.publishedOn(),
                    story.dayPosition(),
                    story.capturedAt(),
                    story.source(),
                    story.cutShort(),
                    story.span(),
                    story.blocks(),
                    story.publishedAt(),
                    story.origin(),
                    new Correction(given.number(), given.at(), false, List.of()));
        }
    }

    private static StoryBuilder first() {
        return aStory().titled("First").saying("The towpath", "People walked.");
    }

    private static StoryBuilder second() {
        return aStory().titled("Second").publishedOn("2025-08-19").atPlace(2);
    }

    private Post resolve(StoryBuilder story) {
        return switch (resolving.resolve(story.build())) {
            case Resolution.Resolved resolved ->
                posts.find(resolved.post().id()).orElseThrow();
            case Resolution.SeenBefore seen -> seen.post();
            case Resolution.Refused refused -> throw new AssertionError(refused.code());
        };
    }
}
