package dev.postbag.content.post;

import java.util.Collection;
import java.util.List;

/**
 * Posts in the order readers saw them change, as numbers give it. A change waits for its number from the write that makes
 * it on, whoever dies then; a post has the number of its last change only.
 */
public interface NumberedPosts {

    /**
     * How far the order has come.
     *
     * @param epoch names this order and no other; drawn once for a store
     * @param drawn the last number drawn; 0 when none ever was
     * @param settled no post is given this number or a lower one any more; negative before that was found out first
     */
    record Order(String epoch, long drawn, long settled) {}

    /**
     * A post that changed and waits for a number, as it was seen.
     *
     * @param retold how often what is shown with it changed, and it did not
     */
    record Waiting(PostId id, long version, long retold) {}

    /** A place in the order; posts of one number go by id. */
    record Place(long number, String id) {

        public static final Place START = new Place(0, "");

        /** Behind all of a number. */
        static Place behind(long number) {
            // No id is as high.
            return new Place(number, "~");
        }
    }

    /**
     * A part of the order.
     *
     * @param more whether the order goes on behind it
     */
    record Part(List<Numbered> posts, boolean more) {

        static final Part NONE = new Part(List.of(), false);

        public Part {
            posts = List.copyOf(posts);
        }
    }

    /** A post as it is now, at the place of its last change. */
    record Numbered(Post post, long number) {

        Place place() {
            return new Place(number, post.id().value());
        }
    }

    /** How far the order has come; it begins when it is asked for first. */
    Order order();

    List<Waiting> waiting(int limit);

    /** Draws the next number. */
    long draw();

    /** Gives a number to those of the posts that have not changed since they were seen, and wait for one. */
    void number(Collection<Waiting> seen, long number);

    /** Lets readers see all that was drawn of the order by then, unless another order has begun. */
    void settle(Order order);

    /** Makes the posts wait for a number because something changed that is shown with them; there may be none. */
    void retell(Collection<PostId> posts);

    /**
     * Up to {@code limit} posts that readers can see or could see once, with their numbers, behind a place and up to a
     * number; fewer, but one at least, where they are so long that together they would take too much memory.
     */
    Part changed(Place after, long upTo, int limit);
}
