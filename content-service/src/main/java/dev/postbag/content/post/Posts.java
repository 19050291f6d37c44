package dev.postbag.content.post;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All posts, with every revision and every address they ever had. */
public interface Posts {

    Optional<Post> find(PostId id);

    /** Those of the posts that are kept. */
    default Map<PostId, Post> find(Collection<PostId> ids) {
        Map<PostId, Post> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(post -> found.put(id, post)));
        return found;
    }

    /** The posts that the claims belong to. */
    Map<Claim, Post> owners(Collection<Claim> claims);

    /** The post that has the address now or had it before. */
    Optional<Post> at(Slug slug);

    /**
     * An address for the post that no other post has or had: the wanted one, else {@code wanted-2} and so on. The same
     * post asking again for the same gets the same.
     */
    Slug reserve(Slug wanted, PostId post);

    /** The same for many posts, by the address each wants. */
    default Map<PostId, Slug> reserve(Map<PostId, Slug> wanted) {
        Map<PostId, Slug> given = new LinkedHashMap<>();
        wanted.forEach((post, slug) -> given.put(post, reserve(slug, post)));
        return given;
    }

    /**
     * Adds a post and what others are told of it, in one write; false when there is one of that id already, or one of
     * its claims is another's.
     */
    boolean add(Post post, List<PostChange> changes);

    /**
     * Puts {@code after} in the place of {@code before}, with what others are told of it, in one write; a revision that
     * is no longer the current one stays readable. False when the post is no longer {@code before}, or one of its
     * claims is another's.
     */
    boolean replace(Post before, Post after, List<PostChange> changes);

    /**
     * Adds or replaces many posts, each in one write of its own.
     *
     * @param writes at most one for each post
     * @return the posts that were written; the others were added or changed by somebody else meanwhile, or may have been
     */
    default Set<PostId> write(List<PostWrite> writes) {
        Set<PostId> written = new LinkedHashSet<>();
        for (PostWrite write : writes) {
            Post before = write.before();
            boolean done = before == null
                    ? add(write.after(), write.changes())
                    : replace(before, write.after(), write.changes());
            if (done) {
                written.add(write.after().id());
            }
        }
        return written;
    }

    /** Keeps a refused story and what others are told of it, in one write; once for each story. */
    void refuse(RefusedStory story, List<PostChange> changes);

    /**
     * Up to {@code limit} posts that changed at {@code time} or later, the earliest change first; of those that changed
     * at that time, those with an id behind {@code after}.
     */
    List<Post> changedSince(Instant time, @Nullable PostId after, int limit);

    /** A revision of the post, kept unchanged since it was made, but for what was erased. */
    Optional<Revision> revision(PostId post, int number);

    /** The post's revisions that were put aside: those before the current one, and that one where the next was begun. */
    List<Revision> putAside(PostId post);

    /**
     * Puts a revision without some of its words in the place of what it was, where it was put aside.
     *
     * @return false when somebody erased other words of it since it was read: nothing changed
     */
    boolean erase(PostId post, Revision before, Revision after);

    /** Up to {@code limit} revisions with a number below {@code before}, the highest first. */
    List<RevisionSummary> revisions(PostId post, int before, int limit);

    /** Up to {@code limit} of one kind that everybody can read, newest first. */
    List<PostSummary> list(PostRange range, PostKind kind, int limit);

    /** Up to {@code limit} that were written here, drafts too, and can be read by somebody; those behind {@code after}. */
    List<Post> writtenHere(@Nullable WrittenPlace after, int limit);

    default List<PostSummary> list(PostRange range, int limit) {
        return list(range, PostKind.POST, limit);
    }
}
