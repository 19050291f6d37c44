package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of stories does. */
public abstract class StoriesContract {

    private static final Resolution CREATED = new Resolution(Outcome.CREATED, "p1", 1, "date-and-title");

    protected abstract Stories stories();

    /** How often others were told of the story. */
    protected abstract long announced(StoryId story);

    @Test
    void aStoryIsKeptOnceHoweverOftenItIsGivenAndToldOfUntilItIsResolved() {
        ReadStory.Told story = ToldStories.story(1, 1);

        keep(story);
        keep(story);
        assertThat(tally(1)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        stories().resolve(Map.of(story.id(), CREATED));
        keep(story);

        assertThat(tally(1)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(announced(story.id())).isEqualTo(2);
    }

    @Test
    void storiesAmongWhichSomeAreKeptAlreadyAreAllKept() {
        keep(ToldStories.story(1, 2));
        stories().resolve(Map.of(ToldStories.story(1, 2).id(), CREATED));

        keep(ToldStories.story(1, 1), ToldStories.story(1, 2), ToldStories.story(1, 3));

        assertThat(tally(1)).isEqualTo(new Tally(1, 0, 0, 0, 2));
        assertThat(announced(ToldStories.story(1, 2).id())).isEqualTo(1);
        assertThat(announced(ToldStories.story(1, 3).id())).isEqualTo(1);
    }

    @Test
    void whatBecameOfAStoryIsSaidOnce() {
        ReadStory.Told story = ToldStories.story(1, 1);
        keep(story);

        stories().resolve(Map.of(story.id(), CREATED));
        stories().resolve(Map.of(story.id(), new Resolution(Outcome.UNCHANGED, "p1", 1, "date-and-title")));
        keep(story);

        assertThat(tally(1)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(stories().anyUnresolved(ToldStories.CAPTURE, 1)).isFalse();
    }

    @Test
    void aTallyCountsEachOutcomeOfItsReadingOnly() {
        Outcome[] outcomes = {Outcome.CREATED, Outcome.REVISED, Outcome.REVISED, Outcome.UNCHANGED, Outcome.REJECTED};
        for (int i = 0; i < outcomes.length; i++) {
            ReadStory.Told story = ToldStories.story(1, i + 1);
            keep(story);
            stories().resolve(Map.of(story.id(), new Resolution(outcomes[i], null, null, "because")));
        }
        keep(ToldStories.undated(1, 6));
        keep(ToldStories.story(1, 7));
        keep(ToldStories.story(2, 1));

        assertThat(tally(1)).isEqualTo(new Tally(1, 2, 1, 2, 1));
        assertThat(tally(1).found()).isEqualTo(7);
        assertThat(tally(2)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        assertThat(stories().anyUnresolved(ToldStories.CAPTURE, 1)).isTrue();
    }

    @Test
    void eachRejectionSaysWhy() {
        keep(ToldStories.undated(2, 2));
        keep(ToldStories.story(1, 1));
        stories()
                .resolve(Map.of(
                        ToldStories.story(1, 1).id(), new Resolution(Outcome.REJECTED, null, null, "too-many-blocks")));
        keep(ToldStories.story(1, 2));

        assertThat(stories().rejections(ToldStories.CAPTURE))
                .containsExactly(
                        new Rejection(1, 1, "Title 1", "too-many-blocks", null),
                        new Rejection(2, 2, null, "undated", "It has no date."));
    }

    @Test
    void aRejectedStoryIsNotAnnouncedAndStaysRejected() {
        ReadStory.Rejected story = ToldStories.undated(1, 1);
        keep(story);

        stories().resolve(Map.of(story.id(), CREATED));

        assertThat(announced(story.id())).isZero();
        assertThat(tally(1)).isEqualTo(new Tally(0, 0, 0, 1, 0));
    }

    @Test
    void wordOfAStoryThatIsNotKeptIsPassedOver() {
        stories().resolve(Map.of(ToldStories.story(1, 1).id(), CREATED));

        assertThat(tally(1)).isEqualTo(Tally.NOTHING);
    }

    private void keep(ReadStory... read) {
        stories().keep(List.of(read));
    }

    private Tally tally(int reading) {
        return stories().tally(ToldStories.CAPTURE, reading);
    }
}
