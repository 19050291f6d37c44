package dev.postbag.content.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which post a story tells of.
 *
 * @param known the post as it is kept; none when it is new
 * @param claims those of the story that belong to no post yet
 */
record Identity(PostId post, @Nullable Post known, Match match, List<Claim> claims) {

    /**
     * @param owners the posts that the story's claims belong to
     * @param standsFor the post itself, or the one it was merged into
     */
    static Identity of(Story story, List<Claim> claims, Map<Claim, Post> owners, Map<PostId, Post> standsFor) {
        Optional<Claim> deciding = claims.stream()
                .filter(owners::containsKey)
                .filter(claim -> claim.kind() != Claim.Kind.ADDRESS || !isBesideIt(story, owner(claim, owners)))
                .findFirst();
        List<Claim> free =
                claims.stream().filter(claim -> !owners.containsKey(claim)).toList();
        if (deciding.isEmpty()) {
            return new Identity(PostId.of(story.key()), null, Match.NEW, free);
        }
        Post own = owner(deciding.get(), owners);
        Post post = isReadAgain(story, own) ? own : Objects.requireNonNull(standsFor.get(own.id()));
        @Nullable
        PostId other = claims.stream()
                .filter(owners::containsKey)
                .map(claim -> Objects.requireNonNull(
                                standsFor.get(owner(claim, owners).id()))
                        .id())
                .filter(owner -> !owner.equals(post.id()))
                .findFirst()
                .orElse(null);
        return new Identity(post.id(), post, Match.by(deciding.get()).contestedBy(other), free);
    }

    private static boolean isReadAgain(Story story, Post post) {
        return story.correction() != null && story.correction().apart() && post.isBefore(story.correction());
    }

    /** Two stories of one reading with one address are two posts all the same: the address is not of a post there. */
    private static boolean isBesideIt(Story story, Post post) {
        return post.provenance().stream()
                .anyMatch(entry -> entry.capture().equals(story.capture())
                        && entry.reading() == story.reading()
                        && entry.ordinal() != story.ordinal());
    }

    private static Post owner(Claim claim, Map<Claim, Post> owners) {
        return Objects.requireNonNull(owners.get(claim));
    }
}
