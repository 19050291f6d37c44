package dev.postbag.content.post;

import java.util.SortedMap;

/** The articles that quotations come from. */
public interface SourceArticles {

    /** The article of each of the post's quotations, by the quotation's id, as far as known. */
    SortedMap<String, String> quotedIn(Post post);
}
