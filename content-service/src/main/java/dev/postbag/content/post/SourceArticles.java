package dev.postbag.content.post;

import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The articles that quotations come from. */
public interface SourceArticles {

    /** The article of each of the post's quotations, by the quotation's id, as far as known. */
    SortedMap<String, String> quotedIn(Post post);

    /**
     * Tells of posts whose articles may have changed since it was told of them: what fails is told again.
     *
     * @param limit how many quotations to look at, at most
     * @return whether there may be more
     */
    boolean tell(int limit, Consumer<Set<String>> posts);
}
