package dev.postbag.content.selection;

import dev.postbag.content.post.Posts;
import dev.postbag.content.post.WrittenPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists selections for the desk, drafts and published ones, the newest first. */
@ApplicationScoped
public class ListingSelections {

    private final Posts posts;

    public ListingSelections(Posts posts) {
        this.posts = posts;
    }

    public List<Selection> list(@Nullable WrittenPlace after, int limit) {
        return posts.writtenHere(after, limit).stream().map(Selection::of).toList();
    }
}
