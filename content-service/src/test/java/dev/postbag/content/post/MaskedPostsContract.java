package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of posts keeps of quotations that are withdrawn or erased. */
abstract class MaskedPostsContract extends ListedPostsContract {

    @Test
    void aWithdrawnQuotationComesBackAsItWasPutAndARestoredOneLeavesNothing() {
        Posts posts = posts();
        Post post = add(
                posts,
                aStory().holding(StoryBuilder.quotation("The Gazette", StoryBuilder.paragraph("p", "They said so.")))
                        .build());
        WithdrawnQuotation withdrawn = new WithdrawnQuotation(
                (Block.Quotation) post.current().blocks().getFirst(), WithdrawalReason.LEGAL, "A court said so.", NOW);
        Post without = post.withdrawing(List.of(withdrawn), NOW);
        assertThat(posts.replace(post, without, List.of())).isTrue();

        assertThat(posts.find(post.id())).contains(without);
        assertThat(posts.revision(post.id(), 1)).contains(post.current());
        Post restored = without.withdrawing(List.of(), NOW);
        assertThat(posts.replace(without, restored, List.of())).isTrue();
        assertThat(posts.find(post.id())).contains(restored);
        assertThat(restored.unmasked()).isEmpty();
        assertThat(restored.current().number()).isEqualTo(3);
    }

    @Test
    void anErasedRevisionComesBackAsItWasLeft() {
        Posts posts = posts();
        Block.Quotation lifted = lifted("They said so, and they were many who did.");
        Post post = add(posts, aStory().holding(lifted).build());
        WithdrawnQuotation words = new WithdrawnQuotation(lifted, WithdrawalReason.COMMENT_ERASED, "", NOW);
        Post without = post.withdrawing(List.of(words), NOW);
        assertThat(posts.replace(post, without, List.of())).isTrue();
        Revision first = posts.revision(post.id(), 1).orElseThrow();
        Revision erased = first.erasing(List.of(words), NOW);

        assertThat(posts.erase(post.id(), first, erased)).isTrue();
        assertThat(posts.erase(post.id(), first, first))
                .as("somebody erased something since")
                .isFalse();
        Post forgotten = without.erasing("c", List.of(words), NOW);
        assertThat(posts.replace(without, forgotten, List.of())).isTrue();

        assertThat(erased.erased()).isNotNull();
        assertThat(erased.isIntact()).isTrue();
        assertThat(posts.revision(post.id(), 1)).contains(erased);
        assertThat(posts.putAside(post.id())).contains(erased);
        assertThat(posts.find(post.id())).contains(forgotten);
        assertThat(forgotten.toString()).doesNotContain("They said so");
        assertThat(forgotten.erasing("c", forgotten.withdrawnQuotations(), NOW)).isSameAs(forgotten);
    }

    private static Block.Quotation lifted(String words) {
        return new Block.Quotation(
                "q",
                Block.Span.NONE,
                1,
                "comment",
                new Block.Citation("Bold Otter", null, null, "/api/v1/comments/c", "2026-01-18", null),
                StoryBuilder.paragraphs(words),
                null,
                new Block.Lifted("c", 1));
    }
}
