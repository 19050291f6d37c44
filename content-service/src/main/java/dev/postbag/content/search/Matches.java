package dev.postbag.content.search;

import dev.postbag.content.post.PostId;
import java.util.List;

/**
 * What the index has for a query.
 *
 * @param everyWord whether each post has every word; else none has, and these have some
 * @param readAs words that no post has, and what they were taken for
 */
public record Matches(List<Match> posts, boolean everyWord, List<ReadAs> readAs) {

    public Matches {
        posts = List.copyOf(posts);
        readAs = List.copyOf(readAs);
    }

    /** A post as it was in that version. */
    public record Match(PostId id, long version, HitPlace place) {}

    /** A word that no post has, and those most like it that some have. */
    public record ReadAs(String word, List<String> as) {
        public ReadAs {
            as = List.copyOf(as);
        }
    }
}
