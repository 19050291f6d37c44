package dev.postbag.content.post;

/** Follows posts that were found to be the same as others. */
final class Merges {

    private Merges() {}

    /** The post itself, or the one that it, and what it was merged into, came to be read as. */
    static Post end(Post post, Posts posts) {
        Post end = post;
        while (end.mergedInto() != null) {
            PostId next = end.mergedInto();
            end = posts.find(next).orElseThrow(() -> new IllegalStateException("Post " + next + " is missing"));
        }
        return end;
    }
}
