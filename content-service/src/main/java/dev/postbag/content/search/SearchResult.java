package dev.postbag.content.search;

import dev.postbag.content.post.Post;
import java.util.List;
import java.util.Optional;

/** What somebody who searches is told. */
public sealed interface SearchResult {

    /**
     * @param hits the most fitting first
     * @param next where the list goes on; none at its end
     */
    record Found(List<Hit> hits, Optional<HitPlace> next, boolean everyWord, List<Matches.ReadAs> readAs)
            implements SearchResult {
        public Found {
            hits = List.copyOf(hits);
            readAs = List.copyOf(readAs);
        }
    }

    /** The index is being made; so many posts are in it. */
    record NotYet(long posts) implements SearchResult {}

    /** Too many search already. */
    record Busy() implements SearchResult {}

    /** A post as it is now, and where it says what was looked for. */
    record Hit(Post post, List<Shown> title, List<Passage> passages) {
        public Hit {
            title = List.copyOf(title);
            passages = List.copyOf(passages);
        }
    }
}
