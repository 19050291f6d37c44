package dev.postbag.comment.erasure;

import java.time.Instant;
import java.util.List;

/** A holder's word that it holds a comment's words no more, but for what has to stay. */
public record Acknowledgement(Holder holder, Instant at, List<KeptWords> kept) {

    public Acknowledgement {
        kept = List.copyOf(kept);
    }
}
