package dev.postbag.content.post;

import java.util.List;

/** Which posts hold, or ever held, which comments. */
public interface Liftings {

    /** Notes it before the post holds the comment, so that it is never forgotten. */
    void note(String comment, PostId post);

    /** The posts noted for a comment; some may never have come to hold it. */
    List<PostId> of(String comment);
}
