package dev.postbag.comment.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The subscriptions as the domain sees them. One that has ended is not there. */
public interface Subscriptions {

    /** Keeps it; one of its id takes the new one's device and end, and what it is to be told of stays. */
    void keep(Subscription subscription, Instant now);

    Optional<Subscription> withId(String id, Instant now);

    /** How many there are beside one with this interest: in its thread, of any topic, of all posts; counted no further than that. */
    long count(Interest beside, int most);

    void remove(String id);

    /** Those about one thread. */
    void removeIn(String post);

    /** Those about the replies to one comment. */
    void removeAbout(String comment);

    /** Those of the posts in whose threads there are some. */
    Set<String> heardIn(Set<String> posts);

    /** The posts in whose threads there are some, behind that one, in the order of their ids. */
    List<String> posts(String after, int limit);

    /**
     * Has everybody be told of a new comment who has not heard of anything as new there.
     *
     * @param answered the comment it answers, if any
     */
    void tellOfComment(String post, Optional<String> answered, Instant at);

    /** Has everybody be told of a new post who wants all or those about one of its topics, and has not heard of anything as new. */
    void tellOfPost(String post, List<String> topics, Instant at);

    /**
     * Takes one that is due and that nobody else has, those due for longest first; from then on anybody may take it
     * again, unless it is answered for.
     */
    Optional<Pending> claim(Instant now, Instant until);

    /** Nothing is left to tell until something else happens, or did meanwhile; and then not before a time. */
    void told(Pending pending, Instant notBefore);

    /** It is to be tried again from a time on, which counts as a try or not. */
    void putOff(Pending pending, Instant notBefore, boolean tried);
}
