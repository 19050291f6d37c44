package dev.postbag.content.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Posts as they lie in the store, for whoever checks that nothing of them was lost or altered; a few are held at a time. */
public interface KeptPosts {

    /** A revision as it is kept; none when it cannot be read as one. */
    record Kept(int number, @Nullable Revision revision) {}

    /**
     * A post as it is kept.
     *
     * @param provenance of each story the number of the revision it leads to
     */
    record KeptPost(String id, long version, String slug, Kept current, Map<String, Integer> provenance) {}

    /** Sees a post, then its earlier revisions, the highest number first; also revisions of no post. */
    interface Visitor {

        void post(KeptPost post);

        void earlier(String post, Kept revision);

        /** A post that cannot be read as one. */
        void unreadable(String post);
    }

    /** About how many posts and revisions there are. */
    long count();

    void visitAll(Visitor visitor);

    void visit(String post, Visitor visitor);

    /** Which of the posts there are. */
    Set<String> existing(Collection<String> posts);

    /** Which post each of the addresses leads to, as far as they lead to one. */
    Map<String, String> owners(List<String> slugs);

    void visitSlugs(BiConsumer<String, String> slugAndPost);
}
