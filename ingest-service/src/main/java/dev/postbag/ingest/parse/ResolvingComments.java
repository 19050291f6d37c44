package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes down what became of a comment. */
@ApplicationScoped
public class ResolvingComments {

    private final Comments comments;
    private final ClosingReadings closing;

    public ResolvingComments(Comments comments, ClosingReadings closing) {
        this.comments = comments;
        this.closing = closing;
    }

    /** Saying it again changes nothing; see {@link Comments#resolve}. */
    public void resolve(CommentId comment, CommentResolution resolution) {
        comments.resolve(comment, resolution);
        closing.closeIfResolved(new Readings.Ref(comment.capture(), comment.reading()));
    }
}
