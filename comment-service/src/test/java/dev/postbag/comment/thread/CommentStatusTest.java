package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentStatusTest {

    private final Comment published = Samples.comment(Samples.post());

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnStaysSo(CommentStatus status) {
        assertThat(CommentStatus.WITHDRAWN.leadsTo(status)).isFalse();
        assertThatThrownBy(() -> published.withdrawn().in(status)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void noStatusLeadsToItself(CommentStatus status) {
        assertThat(status.leadsTo(status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
    void whateverIsThereCanBeWithdrawn(CommentStatus status) {
        Comment comment = status == CommentStatus.PUBLISHED ? published : published.in(status);

        assertThat(comment.withdrawn())
                .returns(CommentStatus.WITHDRAWN, Comment::status)
                .returns(null, Comment::said)
                .returns(0, Comment::revision)
                .returns(comment.version() + 1, Comment::version);
    }

    @Test
    void aRejectedCommentKeepsItsWordsAndMayBePublishedAgain() {
        Comment rejected = published.in(CommentStatus.REJECTED);

        assertThat(rejected.said()).isEqualTo(published.said());
        assertThat(rejected.in(CommentStatus.PUBLISHED).isPublished()).isTrue();
        assertThatThrownBy(() -> Samples.revised(rejected, "Otherwise")).isInstanceOf(IllegalStateException.class);
    }
}
