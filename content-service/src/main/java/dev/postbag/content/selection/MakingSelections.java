package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Liftings;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes draft posts of picks, one for each order however often it is sent: the draft's id follows from the order's
 * idempotency key, and its key holds the print of what was ordered.
 */
@ApplicationScoped
public class MakingSelections {

    private final KnownPicks picks;
    private final Liftings liftings;
    private final HeedingEnds ends;
    private final Posts posts;
    private final Clock clock;

    public MakingSelections(KnownPicks picks, Liftings liftings, HeedingEnds ends, Posts posts, Clock clock) {
        this.picks = picks;
        this.liftings = liftings;
        this.ends = ends;
        this.posts = posts;
        this.clock = clock;
    }

    public SelectionResult make(MakeSelection order) {
        PostId id = PostId.of("selection|"
                + order.idempotencyKey().orElseGet(() -> UUID.randomUUID().toString()));
        String key = "selection|" + id + "|" + order.layout().print();
        // Asked first: a repeat gets the draft even when a comment is no longer picked.
        Optional<Post> before = posts.find(id);
        return before.isPresent() ? repeated(before.get(), key) : make(id, key, order.layout());
    }

    private SelectionResult make(PostId id, String key, Layout layout) {
        QuotableComments quotable = QuotableComments.picked(picks.of(layout.comments()));
        List<Integer> missing = quotable.missing(layout);
        if (!missing.isEmpty()) {
            return new SelectionResult.NotPicked(missing);
        }
        Post draft = draft(id, key, layout, new SelectedBlocks(quotable).of(layout));
        layout.comments().forEach(comment -> liftings.note(comment, id));
        return posts.add(draft, List.of())
                ? new SelectionResult.Made(Selection.of(ends.heed(draft)))
                : repeated(posts.find(id).orElseThrow(), key);
    }

    private SelectionResult repeated(Post made, String key) {
        if (!made.storyKey().equals(key)) {
            return new SelectionResult.KeyReused();
        }
        return made.status() == PostStatus.WITHDRAWN
                ? new SelectionResult.Gone()
                // Whoever made it may have been killed before this.
                : new SelectionResult.Made(Selection.of(ends.heed(made)));
    }

    private Post draft(PostId id, String key, Layout layout, List<Block> blocks) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PublishedOn today =
                new PublishedOn(LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        Slug slug = posts.reserve(Slug.of(layout.title(), id), id);
        return Post.drafted(id, key, slug, layout.title(), today, blocks, now);
    }
}
