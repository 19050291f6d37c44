package dev.postbag.gateway.live;

/** Somebody who wants to be told as it happens; must return at once. */
public interface Listener {

    /** Whether they want to know of this post. */
    boolean cares(String post);

    void tell(Bulletin bulletin);

    /** Nobody tells them anything any more: they are to come back, here or at another replica. */
    void dismiss();
}
