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
        List<Claim> taken = claims.stream().filter(owners::containsKey).toList();
        List<Claim> free =
                claims.stream().filter(claim -> !owners.containsKey(claim)).toList();
        Optional<Claim> ownName = taken.stream()
                .filter(claim -> owner(claim, owners).id().equals(claim.postId()))
                .findFirst();
        Optional<Claim> deciding = ownName.or(() -> taken.stream()
                        .filter(claim -> decides(claim, story, claims, owner(claim, owners)))
                        .findFirst())
                .or(() -> free.isEmpty() ? taken.stream().findFirst() : Optional.empty());
        if (deciding.isEmpty()) {
            return new Identity(fresh(story, free), null, Match.NEW, free);
        }
        Post own = owner(deciding.get(), owners);
        Post post = isReadAgain(story, own) ? own : Objects.requireNonNull(standsFor.get(own.id()));
        // That another post has the date and title of one that goes by its id is known, and no question for the desk.
        @Nullable
        PostId other = taken.stream()
                .filter(claim -> ownName.isEmpty() || claim.kind() != Claim.Kind.KEY)
                .map(claim -> Objects.requireNonNull(
                                standsFor.get(owner(claim, owners).id()))
                        .id())
                .filter(owner -> !owner.equals(post.id()))
                .findFirst()
                .orElse(null);
        return new Identity(post.id(), post, Match.by(deciding.get()).contestedBy(other), free);
    }

    /** Of two posts with one date and title, the second goes by what else is its own. */
    private static PostId fresh(Story story, List<Claim> free) {
        boolean keyIsFree = free.contains(Claim.key(story.key()));
        return keyIsFree ? PostId.of(story.key()) : free.getFirst().postId();
    }

    /**
     * Of two stories of one reading, an id or an address that both have is not of a post there, and a date and title that
     * both have not where each has an id or address of its own: they are two posts all the same.
     */
    private static boolean decides(Claim claim, Story story, List<Claim> claims, Post owner) {
        return !isBesideIt(story, owner) || claim.kind() == Claim.Kind.KEY && !hasNameOfItsOwn(claims, owner);
    }

    private static boolean hasNameOfItsOwn(List<Claim> claims, Post owner) {
        return claims.stream()
                .filter(claim -> claim.kind() != Claim.Kind.KEY)
                .findFirst()
                .filter(name -> !owner.claims().contains(name)
                        && owner.claims().stream().anyMatch(other -> other.kind() == name.kind()))
                .isPresent();
    }

    private static boolean isReadAgain(Story story, Post post) {
        return story.correction() != null && story.correction().apart() && post.isBefore(story.correction());
    }

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
