package dev.postbag.content.proposal;

import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question to the desk whether two posts are the same. There is one for each two posts, ever: what was refused is
 * not asked again.
 *
 * @param captures those that told of the later post when the question came up
 * @param post the later of the two
 * @param other the earlier
 * @param decidedAt none while it is open
 */
public record Proposal(
        String id,
        List<String> captures,
        ProposalReason reason,
        PostId post,
        String title,
        PostId other,
        String otherTitle,
        Likeness likeness,
        ProposalStatus status,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    public Proposal {
        captures = List.copyOf(captures);
    }

    static Proposal of(Post one, Post another, ProposalReason reason, Likeness likeness, Instant now) {
        boolean inOrder = one.createdAt().isAfter(another.createdAt());
        Post later = inOrder ? one : another;
        Post earlier = inOrder ? another : one;
        return new Proposal(
                id(one.id(), another.id()),
                later.provenance().stream().map(Provenance::capture).distinct().toList(),
                reason,
                later.id(),
                later.current().title(),
                earlier.id(),
                earlier.current().title(),
                likeness,
                ProposalStatus.OPEN,
                now,
                null);
    }

    /** The same for the same two, whichever is named first. */
    static String id(PostId one, PostId another) {
        List<String> both = Stream.of(one.value(), another.value()).sorted().toList();
        return PostId.of("proposal|" + String.join("|", both)).value();
    }
}
