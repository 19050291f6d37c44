package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;

/** What was said in a thread lately, and by whom, whatever became of it. */
public interface Contributions {

    /** Something said, without its earlier revisions. */
    record Contribution(String comment, String contributor, Words words) {}

    /** How many comments the contributor wrote in the thread since then. */
    long count(String post, String contributor, Instant since);

    /** Whether the contributor has a comment in the thread that can be read, besides this one. */
    boolean hasPublished(String post, String contributor, String besides);

    /**
     * Whether more than that many of the thread's comments since then are of contributors who had said nothing there
     * before, those written elsewhere left out. Only the newest 200 are looked at. Who asks at once may all be answered as
     * the last of them.
     */
    boolean hasMoreNewcomers(String post, Instant since, int most);

    /** The newest of the thread since then. */
    List<Contribution> newest(String post, Instant since, int limit);
}
