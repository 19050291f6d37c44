package dev.postbag.content.post;

import java.util.List;

/** The stories that no post could be made of. */
public interface RefusedStories {

    /** Up to {@code limit} of them, in the order of their ids, from behind this one on; empty for the beginning. */
    List<RefusedStory> after(String story, int limit);
}
