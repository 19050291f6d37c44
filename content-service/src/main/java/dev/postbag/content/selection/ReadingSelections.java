package dev.postbag.content.selection;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows a selection to the desk, in whatever state its post is. */
@ApplicationScoped
public class ReadingSelections {

    private final Posts posts;

    public ReadingSelections(Posts posts) {
        this.posts = posts;
    }

    /** Nothing when there is no such selection. */
    public Optional<Selection> read(String id) {
        return PostId.read(id).flatMap(posts::find).filter(Post::isWrittenHere).map(Selection::of);
    }
}
