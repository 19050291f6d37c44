package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Takes down what became of comments. */
@ApplicationScoped
public class ResolvingComments {

    private final Comments comments;
    private final ClosingReadings closing;

    public ResolvingComments(Comments comments, ClosingReadings closing) {
        this.comments = comments;
        this.closing = closing;
    }

    /** Saying it again changes nothing; see {@link Comments#resolve}. */
    public void resolve(Map<CommentId, CommentResolution> resolutions) {
        comments.resolve(resolutions);
        resolutions.keySet().stream()
                .map(comment -> new Readings.Ref(comment.capture(), comment.reading()))
                .distinct()
                .forEach(closing::closeIfResolved);
    }
}
