package dev.postbag.comment.imported;

import java.util.Optional;

/** How far an imported comment is on its way into a thread. */
public sealed interface Standing {

    /** @param told why it waits, as others were told; nothing while it has not been looked for where it belongs */
    record Waiting(Claim claim, Optional<OrphanReason> told) implements Standing {}

    /** It is in the thread; what it says is kept there and nowhere else. */
    record Placed(String post) implements Standing {}
}
