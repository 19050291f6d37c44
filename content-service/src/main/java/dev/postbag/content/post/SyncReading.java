package dev.postbag.content.post;

import java.util.List;

/** What a client finds that brings its copy up to date. */
public sealed interface SyncReading {

    /**
     * @param posts each as it is now
     * @param next where to go on, now or later
     * @param more whether there is more already
     */
    record Changed(List<Post> posts, SyncPoint next, boolean more) implements SyncReading {
        public Changed {
            posts = List.copyOf(posts);
        }
    }

    /** It is not known yet how far readers may see. */
    record NotYet() implements SyncReading {}

    /** The client comes from another store, or from a time that this one does not know. */
    record Unknown() implements SyncReading {}
}
