package dev.postbag.ingest.parse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Hears that comments were erased, and says which captures hold their words. Nothing else here holds words of comments,
 * but news of them that an earlier version left to be published.
 */
@ApplicationScoped
public class FollowingErasures {

    private final Comments comments;
    private final ErasedComments erased;
    private final Clock clock;

    public FollowingErasures(Comments comments, ErasedComments erased, Clock clock) {
        this.comments = comments;
        this.erased = erased;
        this.clock = clock;
    }

    /** @param imported whether it was read out of a capture */
    public void follow(String comment, String post, boolean imported) {
        erased.keep(new ErasedComment(
                comment,
                post,
                imported ? comments.capturesOf(comment) : List.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
