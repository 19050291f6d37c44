package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.UnplacedComment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of read comments does. */
public abstract class CommentsContract {

    private static final CommentResolution CREATED = new CommentResolution(CommentOutcome.CREATED, "p1", "c1", "new");
    private static final CommentResolution ORPHANED =
            new CommentResolution(CommentOutcome.ORPHANED, null, null, "post-unknown");

    protected abstract Comments comments();

    /** How often others were told of the comment. */
    protected abstract long announced(CommentId comment);

    @Test
    void aCommentIsKeptOnceHoweverOftenItIsGivenAndToldOfUntilItIsResolved() {
        ReadComment comment = ReadComments.comment(1, 1);

        keep(comment);
        keep(comment, ReadComments.comment(1, 2));
        assertThat(tally(1)).isEqualTo(new CommentTally(0, 0, 0, 0, 2));
        resolve(comment, ORPHANED);
        keep(comment);

        assertThat(tally(1)).isEqualTo(new CommentTally(0, 0, 1, 0, 1));
        assertThat(announced(comment.id())).isEqualTo(2);
    }

    @Test
    void anOrphanCountsAsResolvedAndMayYetBecomeAComment() {
        ReadComment comment = ReadComments.comment(1, 1);
        keep(comment);

        resolve(comment, ORPHANED);
        assertThat(tally(1)).isEqualTo(new CommentTally(0, 0, 1, 0, 0));
        assertThat(comments().anyUnresolved(ReadComments.CAPTURE, 1)).isFalse();
        resolve(comment, CREATED);

        assertThat(tally(1)).isEqualTo(new CommentTally(1, 0, 0, 0, 0));
    }

    @Test
    void theCapturesACommentWasReadOutOfAreKnownByItsOwnId() {
        ReadComment comment = ReadComments.comment(1, 1);
        ReadComment again = ReadComments.comment(2, 1);
        keep(comment, again);
        String own = UUID.randomUUID().toString();

        resolve(comment, new CommentResolution(CommentOutcome.CREATED, "p1", own, "new"));
        resolve(again, new CommentResolution(CommentOutcome.UNCHANGED, "p1", own, "met-before"));

        assertThat(comments().capturesOf(own)).containsExactly(ReadComments.CAPTURE);
        assertThat(comments().capturesOf("nothing-here")).isEmpty();
    }

    @Test
    void aLateWordThatItWasAnOrphanChangesNothing() {
        ReadComment comment = ReadComments.comment(1, 1);
        keep(comment);

        resolve(comment, CREATED);
        resolve(comment, ORPHANED);
        resolve(comment, new CommentResolution(CommentOutcome.REJECTED, null, null, "spam"));

        assertThat(tally(1)).isEqualTo(new CommentTally(1, 0, 0, 0, 0));
    }

    @Test
    void aTallyCountsEachOutcomeOfItsReadingOnly() {
        CommentOutcome[] outcomes = CommentOutcome.values();
        for (int i = 0; i < outcomes.length; i++) {
            ReadComment comment = ReadComments.comment(1, i + 1);
            keep(comment);
            resolve(comment, new CommentResolution(outcomes[i], null, null, "because"));
        }
        keep(ReadComments.comment(1, 9), ReadComments.comment(2, 1));

        assertThat(tally(1)).isEqualTo(new CommentTally(1, 1, 1, 1, 1));
        assertThat(tally(1).found()).isEqualTo(5);
        assertThat(tally(2)).isEqualTo(new CommentTally(0, 0, 0, 0, 1));
        assertThat(comments().anyUnresolved(ReadComments.CAPTURE, 1)).isTrue();
    }

    @Test
    void thoseUnderNoPostAreToldWithTheirReasonAndNoMoreThanAskedFor() {
        for (int i = 1; i <= 4; i++) {
            keep(ReadComments.comment(1, i));
        }
        resolve(ReadComments.comment(1, 3), ORPHANED);
        resolve(ReadComments.comment(1, 1), new CommentResolution(CommentOutcome.REJECTED, null, null, "spam"));
        resolve(ReadComments.comment(1, 2), CREATED);

        String permalink = "https://blog.example/2019/05/tides";
        assertThat(comments().unplaced(ReadComments.CAPTURE, 1, 10))
                .containsExactly(
                        new UnplacedComment(1, 1, "101", false, permalink, "spam"),
                        new UnplacedComment(1, 3, "103", true, permalink, "post-unknown"));
        assertThat(comments().unplaced(ReadComments.CAPTURE, 1, 1)).hasSize(1);
    }

    @Test
    void wordOfACommentThatIsNotKeptIsPassedOver() {
        resolve(ReadComments.comment(1, 1), CREATED);

        assertThat(tally(1)).isEqualTo(CommentTally.NOTHING);
    }

    private void keep(ReadComment... read) {
        comments().keep(List.of(read));
    }

    private void resolve(ReadComment comment, CommentResolution resolution) {
        comments().resolve(Map.of(comment.id(), resolution));
    }

    private CommentTally tally(int reading) {
        return comments().commentTally(ReadComments.CAPTURE, reading);
    }
}
