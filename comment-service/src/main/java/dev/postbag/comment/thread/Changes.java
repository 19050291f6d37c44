package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What readers would see change, numbered thread by thread, as the domain sees it. A change waits for its number from
 * the write that makes it on, whoever dies then.
 */
public interface Changes {

    /** A comment that changed and waits for a number, as it was seen. */
    record Waiting(String id, long version, @Nullable String inReplyTo) {}

    /** The posts in whose threads changes wait, behind that one, in the order of their ids. */
    List<String> waitingIn(String after, int limit);

    List<Waiting> waiting(String post, int limit);

    /** Draws the next number of a thread; nothing when there is no thread yet. */
    OptionalLong draw(String post);

    /** Gives a number to those of the comments that have not changed since they were seen, and wait for one. */
    void number(String post, Collection<Waiting> seen, long number);

    /** The last number drawn in a thread; 0 when none ever was. */
    long drawn(String post);

    /** The comments whose last change has a number, behind a place in the order of numbers. */
    List<Changed> changed(String post, Place after, int limit);

    /** A comment that changed, as it is now. */
    record Changed(Listed listed, long number) {

        Place place() {
            return new Place(number, listed.comment().id());
        }
    }

    /** A place in the order of numbers; comments of one number go by id. */
    record Place(long number, String id) {

        /** Behind all of a number. */
        static Place behind(long number) {
            // No id is empty.
            return new Place(number + 1, "");
        }
    }
}
