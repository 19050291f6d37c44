package dev.postbag.comment.thread;

/** The comments of a thread that somebody reads, in their order. */
public record ThreadPart(String post, Branch branch, Order order) {

    /** All of a thread, oldest first. */
    public static ThreadPart whole(String post) {
        return new ThreadPart(post, Branch.WHOLE, Order.OLDEST);
    }
}
