package dev.postbag.content.search;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.SyncPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of all posts that everybody can read, beside this replica. It can be made again from the posts. */
public interface SearchIndex {

    /** How far it holds what changed; none when it holds nothing. */
    Optional<SyncPoint> reached();

    /** Puts posts in the place of what they were, or takes them out that nobody can read any more; found once they are shown. */
    void put(List<Post> changed, SyncPoint reached);

    /** Has everything found that was put. */
    void show();

    /** Forgets everything. */
    void clear();

    /** Keeps on disk what was put. */
    void keep();

    /** Takes out of its files the words of what was replaced or taken out: until then nobody finds them, and they are there. */
    void shed();

    /** How many posts it holds, shown or not. */
    long size();

    /** Whether it can be searched: not before it was followed first, nor while its files cannot be used. */
    boolean isOpen();

    /**
     * Up to {@code limit} posts, the most fitting first, behind a place; a query without words of its own finds nothing.
     *
     * @throws IndexClosedException when it is not open
     */
    Matches search(SearchQuery query, @Nullable HitPlace after, int limit);

    /**
     * What shows of a text which words of a query it holds, most of them in one place first; nothing where it has none.
     *
     * @throws IndexClosedException when it is not open
     */
    Highlights highlights(SearchQuery query);

    /** Shows the words of one query in texts. */
    interface Highlights {

        /** The whole text; nothing where it has none of the words. */
        Optional<List<Shown>> whole(String text);

        /** Up to {@code limit} passages. */
        List<Passage> passages(List<Line> lines, int limit);
    }
}
