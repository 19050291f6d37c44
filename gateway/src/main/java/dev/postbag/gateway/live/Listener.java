package dev.postbag.gateway.live;

import java.util.List;

/** Somebody who wants to be told as it happens; must return at once. */
public interface Listener {

    /** Whether they want to know of this post. */
    boolean cares(String post);

    /** These at once, in their order. */
    void tell(List<Bulletin> bulletins);

    /** Nobody tells them anything any more: they are to come back, here or at another replica. */
    void dismiss();
}
