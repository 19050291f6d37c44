package dev.postbag.content.selection;

import dev.postbag.content.post.Post;
import java.util.List;

/** What became of the order to make a draft of picks. */
public sealed interface SelectionResult {

    record Made(Post draft) implements SelectionResult {}

    /**
     * Nothing was made.
     *
     * @param places of those in the order that are not picked, or no longer, or not heard of yet; counted from 0
     */
    record NotPicked(List<Integer> places) implements SelectionResult {
        public NotPicked {
            places = List.copyOf(places);
        }
    }
}
