package dev.postbag.gateway.live;

import java.util.List;
import java.util.Set;

/** Somebody who wants to be told as it happens; must return at once. */
public interface Listener {

    /** Whether they want to know of this post, which is about these topics, as far as that is known. */
    boolean cares(String post, Set<String> topics);

    /** These at once, in their order. */
    void tell(List<Bulletin> bulletins);

    /** Nobody tells them anything any more: they are to come back, here or at another replica. */
    void dismiss();
}
