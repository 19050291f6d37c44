package dev.postbag.gateway.wire;

import java.util.List;

/** Is told in this process what comes over the wire: quickly done with it, since the next one waits. */
public interface Subscriber {

    /** The wire is there: from this place on all is told. What was told before it was, may be told again. */
    void connected(Bookmark from);

    /** Nothing is told any more, until the wire is there again; what happened meanwhile may never be told. */
    void cutOff();

    /** These happened, those of one post in their order; one may come twice. */
    void hear(List<Dispatch> dispatches);
}
