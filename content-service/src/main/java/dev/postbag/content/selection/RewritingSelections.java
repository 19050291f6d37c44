package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Liftings;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Has selections say something else while they are drafts. An order for what they say already changes nothing. */
@ApplicationScoped
public class RewritingSelections {

    private final KnownPicks picks;
    private final Liftings liftings;
    private final HeedingEnds ends;
    private final Posts posts;
    private final Clock clock;

    public RewritingSelections(KnownPicks picks, Liftings liftings, HeedingEnds ends, Posts posts, Clock clock) {
        this.picks = picks;
        this.liftings = liftings;
        this.ends = ends;
        this.posts = posts;
        this.clock = clock;
    }

    public RewriteResult rewrite(RewriteSelection order) {
        Optional<Post> found =
                PostId.read(order.selection()).flatMap(posts::find).filter(Post::isWrittenHere);
        if (found.isEmpty()) {
            return new RewriteResult.NoSuchSelection();
        }
        Post before = found.get();
        return switch (before.status()) {
            case DRAFT ->
                before.version() == order.seen() ? rewrite(before, order.layout()) : new RewriteResult.ChangedSince();
            case PUBLISHED, MERGED -> new RewriteResult.Published();
            case WITHDRAWN -> new RewriteResult.Gone();
        };
    }

    private RewriteResult rewrite(Post before, Layout layout) {
        QuotableComments quotable = QuotableComments.pickedOrIn(before, picks.of(layout.comments()));
        List<Integer> missing = quotable.missing(layout);
        if (!missing.isEmpty()) {
            return new RewriteResult.NotPicked(missing);
        }
        List<Block> blocks = new SelectedBlocks(quotable).of(layout);
        if (layout.title().equals(before.current().title())
                && before.masked(blocks).equals(before.current().blocks())) {
            // Whoever laid it out so may have been killed before looking.
            return new RewriteResult.Rewritten(Selection.of(ends.heed(before)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Slug slug = posts.reserve(Slug.of(layout.title(), before.id()), before.id());
        Post after = before.rewritten(layout.title(), slug, blocks, now);
        layout.comments().forEach(comment -> liftings.note(comment, before.id()));
        return posts.replace(before, after, List.of())
                ? new RewriteResult.Rewritten(Selection.of(ends.heed(after)))
                : new RewriteResult.ChangedSince();
    }
}
