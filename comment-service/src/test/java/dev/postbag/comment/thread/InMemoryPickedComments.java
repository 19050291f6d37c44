package dev.postbag.comment.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The picked ones of comments in memory, for tests. */
public final class InMemoryPickedComments implements PickedComments {

    private static final Comparator<PickPlace> LAST_FIRST =
            Comparator.comparing(PickPlace::at).thenComparing(PickPlace::id).reversed();

    private final InMemoryComments comments;

    public InMemoryPickedComments(InMemoryComments comments) {
        this.comments = comments;
    }

    @Override
    public List<Comment> picked(Optional<String> post, Optional<PickPlace> after, int limit) {
        return comments.all()
                .filter(comment -> comment.pick().isPresent())
                .filter(comment -> post.map(comment.post()::equals).orElse(true))
                .filter(comment -> after.map(place -> LAST_FIRST.compare(placeOf(comment), place) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryPickedComments::placeOf, LAST_FIRST))
                .limit(limit)
                .toList();
    }

    private static PickPlace placeOf(Comment comment) {
        return new PickPlace(comment.pick().orElseThrow().at(), comment.id());
    }
}
