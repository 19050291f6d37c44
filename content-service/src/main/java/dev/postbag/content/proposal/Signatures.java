package dev.postbag.content.proposal;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The signatures of the posts that were looked at. They can all be made again. */
public interface Signatures extends Progress {

    /** Keeps it, so that others find it; it counts as examined only when that is said. */
    void keep(Signature signature);

    /** That the post was compared with all others. */
    void examined(PostId post);

    /** Those of the posts that were compared with all others. */
    Set<PostId> examinedOf(Collection<PostId> posts);

    /**
     * Those at most so many days before or after this one that may have much in common with it. One that has half of
     * its hashes in common is nearly always among them, one that has hardly any nearly never.
     */
    List<Signature> near(Signature signature, int days);
}
